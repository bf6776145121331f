import { describe, expect, it } from 'vitest';

import { EnvironmentError, readEnvironment } from './environment.ts';

describe('the environment', () => {
  it('needs nothing: every setting has a default', () => {
    expect(readEnvironment({})).toMatchObject({
      CMS_PORT: 3000,
      SITE_PORT: 4321,
      DATA_DIR: 'data',
    });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment({ DATABASE_URL: '', CMS_PORT: '' }).DATABASE_URL).toBeUndefined();
  });

  it('keeps an origin as browsers name it, without path or closing slash', () => {
    expect(readEnvironment({ CMS_ORIGIN: 'https://cms.example.org/' }).CMS_ORIGIN).toBe(
      'https://cms.example.org',
    );
  });

  it('takes several origins of the site, the canonical one first', () => {
    const list = 'https://example.org/ar, https://www.example.org';
    expect(readEnvironment({ SITE_ORIGIN: list }).SITE_ORIGIN).toEqual([
      'https://example.org',
      'https://www.example.org',
    ]);
  });

  it.each([
    [{ CMS_PORT: 'http' }, 'CMS_PORT'],
    [{ SITE_PORT: '70000' }, 'SITE_PORT'],
    [{ DATABASE_URL: 'postgres://db' }, 'DATABASE_URL'],
    [{ SITE_ORIGIN: 'ftp://example.org' }, 'SITE_ORIGIN'],
    [{ SITE_ORIGIN: 'https://example.org,' }, 'SITE_ORIGIN'],
    [{ ADMIN_EMAIL: 'nobody' }, 'ADMIN_EMAIL'],
    [{ SITE_TRUST_PROXY: 'yes' }, 'SITE_TRUST_PROXY'],
    [{ CMS_TRUST_PROXY: 'yes' }, 'CMS_TRUST_PROXY'],
    [{ SITE_PORT: '3000' }, 'SITE_PORT: must differ from CMS_PORT'],
  ])('refuses %o and names the setting', (source, name) => {
    expect(() => readEnvironment(source)).toThrow(EnvironmentError);
    expect(() => readEnvironment(source)).toThrow(name);
  });
});
