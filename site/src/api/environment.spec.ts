import { describe, expect, it } from 'vitest';

import { readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('runs without any variable', () => {
    expect(readEnvironment({})).toEqual({
      port: 4321,
      host: undefined,
      cmsUrl: 'http://127.0.0.1:3000',
      siteOrigin: 'http://localhost:4321',
      siteOrigins: ['http://localhost:4321'],
      frontKey: undefined,
      proxies: 0,
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ SITE_PORT: '', FEEDBACK_FRONT_KEY: '' }).port).toBe(4321);
  });

  it('drops a path from the origin', () => {
    expect(readEnvironment({ SITE_ORIGIN: 'https://example.org/ar/' }).siteOrigin).toBe(
      'https://example.org',
    );
  });

  it('takes several origins, the canonical one first', () => {
    const list = 'https://example.org/ar, https://www.example.org';
    expect(readEnvironment({ SITE_ORIGIN: list })).toMatchObject({
      siteOrigin: 'https://example.org',
      siteOrigins: ['https://example.org', 'https://www.example.org'],
    });
    expect(() => readEnvironment({ SITE_ORIGIN: 'https://example.org,' })).toThrow('SITE_ORIGIN');
  });

  it('names each wrong variable', () => {
    const wrong = { SITE_PORT: 'many', CMS_URL: 'ftp://x' };
    expect(() => readEnvironment(wrong)).toThrow(/SITE_PORT: [\s\S]*CMS_URL: /);
  });
});
