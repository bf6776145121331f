import { describe, expect, it } from 'vitest';

import { addressOf } from './address.ts';

describe('the address of a request', () => {
  it.each([
    '/',
    '/ar',
    '/en/track/case',
    '/ar/policies/complaints-2/editions/12',
    '/challenge.json',
    '/ar/policies?on=2026-01-01&x=%2F..%2f//',
  ])('%s is as it should be', (url) => {
    expect(addressOf(url)).toEqual({ is: 'canonical', path: url.split('?')[0] });
  });

  it.each([
    ['/ar/', '/ar'],
    ['/AR/Track', '/ar/track'],
    ['/ar//track', '/ar/track'],
    ['//ar/track', '/ar/track'],
    ['///evil.example//', '/evil.example'],
    ['/ar/%74rack', '/ar/track'],
    ['/ar/%54RACK/', '/ar/track'],
    ['/ar/complaints%2Dform', '/ar/complaints-form'],
    ['/ar/surveys/one/', '/ar/surveys/one'],
    ['/ar/policies/?q=%2f%2Fevil.example', '/ar/policies?q=%2f%2Fevil.example'],
    ['/ar/track?/x?y', null],
    ['/?//evil.example', null],
  ])('%s leads to %s', (url, location) => {
    const address = addressOf(url);
    expect(address.is === 'variant' ? address.location : null).toBe(location);
  });

  it.each([
    '/ar/./track',
    '/ar/../en/track',
    '/ar/%2e%2e/en/track',
    '/ar/.%2E/track',
    '/ar%2ftrack',
    '/ar%2Ftrack/case',
    '/ar/%252e%252e/track',
    '/ar/%2574rack',
    '/ar/track;x=1',
    '/ar/track%3bx',
    '/ar\\track',
    '/%5cevil.example',
    '/\\evil.example',
    '/ar/track%3fx',
    '/ar/track#x',
    '/ar/track%00',
    '/ar/track%0d%0aset-cookie:x',
    '/ar/track%20',
    '/ar/%ff',
    '/ar/%',
    '/ar/trac%E2%84%AA',
    '/ar/\u212arack',
    '/ar/%D8%B3%D9%8A%D8%A7%D8%B3%D8%A9',
    '/ar/@evil.example',
  ])('%j is no address', (url) => {
    expect(addressOf(url)).toEqual({ is: 'nowhere' });
  });

  it('is read the same when it is followed', () => {
    for (const url of ['/AR//%54rack/', '//a//B/', '/ar/?x', '/%41%42/%63?d']) {
      const address = addressOf(url);
      const path = address.is === 'variant' ? address.location : '';
      expect(addressOf(path)).toEqual({ is: 'canonical', path: path.split('?')[0] });
    }
  });
});
