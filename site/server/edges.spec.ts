import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';

import { readEnvironment } from '../src/api/environment.ts';
import { securityHeaders } from './headers.ts';
import { foreignFormTeller, isOwnForm, loopbackNote } from './origin.ts';
import { proxyTeller, visitorOf } from './visitor.ts';

function request(headers: Record<string, string>): IncomingMessage {
  const message = new IncomingMessage(new Socket());
  Object.assign(message.headers, headers);
  return message;
}

describe('the origin of a form', () => {
  const site = 'https://example.org';
  const other = 'https://www.example.org';

  it.each([
    [{ origin: other, host: 'www.example.org' }, true],
    [{ origin: site, host: 'example.org' }, true],
    [{ origin: 'http://localhost:4321', host: 'localhost:4321' }, true],
    [{ origin: 'http://127.0.0.1:4321', host: '127.0.0.1:4321' }, true],
    [{ origin: 'http://evil.example', host: 'localhost:4321' }, false],
    [{ origin: 'http://evil.example', host: 'evil.example' }, false],
    [{ origin: 'null', host: 'example.org' }, false],
    [{ host: 'example.org' }, false],
    [{ origin: site, host: 'example.org', 'sec-fetch-site': 'cross-site' }, false],
    [{ origin: site, host: 'example.org', 'sec-fetch-site': 'same-site' }, false],
    [{ origin: site, host: 'example.org', 'sec-fetch-site': 'same-origin' }, true],
  ])('%o is ours: %s', (headers, expected) => {
    expect(isOwnForm(request(headers), [site, other])).toBe(expected);
  });

  it('is told once, with the remedy, where SITE_ORIGIN does not name what visitors use', () => {
    const tell = foreignFormTeller([site]);
    const own = request({ origin: other, host: 'www.example.org' });
    const said = JSON.stringify(tell(own));
    expect(
      said.match(/SITE_ORIGIN=https:\/\/example\.org,https:\/\/www\.example\.org/g),
    ).toHaveLength(2);
    expect(said).toContain('SITE_ORIGIN does not name');
    expect(said).toContain('لا يذكر SITE_ORIGIN');
    expect(tell(own)).toBeNull();
  });

  it('is told without the address of this machine, which is no canonical one', () => {
    const tell = foreignFormTeller(['http://localhost:4321']);
    const said = JSON.stringify(tell(request({ origin: site, host: 'example.org' })));
    expect(said).toContain('SITE_ORIGIN=https://example.org"');
  });

  it.each([
    { origin: 'https://evil.example', host: 'example.org' },
    { origin: 'null', host: 'example.org' },
    { host: 'example.org' },
  ])('%o is only from elsewhere, and no remedy is given', (headers) => {
    const tell = foreignFormTeller([site]);
    for (const said of [tell(request(headers)), tell(request(headers))]) {
      expect(said).toMatchObject({ msg: 'a form from elsewhere was refused' });
    }
  });

  it.each([
    [{ SITE_HOST: '0.0.0.0' }, true],
    [{ SITE_HOST: '0.0.0.0', SITE_ORIGIN: 'http://127.0.0.1:4321' }, true],
    [{ SITE_HOST: '0.0.0.0', SITE_ORIGIN: `http://localhost:4321,${site}` }, false],
    [{ SITE_HOST: '127.0.0.1' }, false],
    [{}, false],
  ])('is said at the start to be refused from other machines with %o: %s', (given, expected) => {
    expect(loopbackNote(readEnvironment(given)) !== null).toBe(expected);
  });
});

describe('the visitor’s address', () => {
  const forged = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };

  it('ignores what a visitor may have written', () => {
    expect(visitorOf(request(forged), 0)).toBe('');
  });

  it('is the last entry when a proxy of ours wrote it', () => {
    expect(visitorOf(request(forged), 1)).toBe('198.51.100.7');
  });

  it('is the last but one where two of ours stand in a row, and the direct one where fewer wrote', () => {
    expect(visitorOf(request(forged), 2)).toBe('203.0.113.9');
    expect(visitorOf(request(forged), 3)).toBe('');
  });

  it('is said once to be a proxy’s where no proxy is believed', () => {
    const tell = proxyTeller(0);
    expect(tell(request({}))).toBeNull();
    const told = JSON.stringify(tell(request(forged)));
    expect(told).toMatch(/set SITE_TRUST_PROXY=true.*[\u0600-\u06ff]/);
    expect(told).not.toContain('203.0.113.9');
    expect(tell(request(forged))).toBeNull();
    expect(proxyTeller(1)(request(forged))).toBeNull();
  });
});

describe('headers', () => {
  it('allow nothing inline and nothing from elsewhere', () => {
    const policy = securityHeaders('http://localhost')['Content-Security-Policy'];
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
  });

  it('let nobody frame a page or guess the kind of a file', () => {
    const headers = securityHeaders('http://localhost');
    expect(headers['Content-Security-Policy']).toContain("frame-ancestors 'none'");
    expect(headers).toMatchObject({
      'X-Frame-Options': 'DENY',
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
    });
  });

  it('promise https only where there is https', () => {
    const name = 'Strict-Transport-Security';
    expect(securityHeaders('https://example.org')[name]).toBeDefined();
    expect(securityHeaders('http://localhost')[name]).toBeUndefined();
  });
});
