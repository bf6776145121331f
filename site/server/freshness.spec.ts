import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';

import { watchCms } from './freshness.ts';

let cms: Server | undefined;
let said: unknown = {};
let asked = '';

async function cmsUrl(): Promise<string> {
  cms = createServer((request, response) => {
    asked = request.url ?? '';
    response.end(JSON.stringify(said));
  });
  await new Promise<void>((resolve) => cms?.listen(0, '127.0.0.1', resolve));
  const address = cms.address();
  return `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}`;
}

afterEach(() => {
  cms?.close();
});

describe('what the site knows of the cms', () => {
  it('changes when the cms says so, part by part', async () => {
    said = { parts: { policies: 'a', organisation: 'b' } };
    let changes = 0;
    const watched = watchCms({ cmsUrl: await cmsUrl() }, () => (changes += 1));
    expect([watched.isKnown(), watched.stampOf(['policies'])]).toEqual([false, null]);
    await watched.look();
    await watched.look();
    expect([changes, watched.isKnown(), watched.stampOf(['policies'])]).toEqual([1, true, 'a']);
    expect(watched.vouchedFor('organisation')).toBe('b');
    said = { parts: { policies: 'a', organisation: 'c' } };
    await watched.look();
    expect([changes, watched.stampOf(['organisation', 'policies'])]).toEqual([2, 'c a']);
    watched.stop();
  });

  it('is of one policy where the cms says which have changed, else of every one', async () => {
    said = { parts: { policies: 'a' } };
    let now = 0;
    const watched = watchCms({ cmsUrl: await cmsUrl(), now: () => now }, () => undefined);
    function stamps() {
      return ['policy:one', 'policy:two'].map((part) => watched.stampOf([part]));
    }
    await watched.look();
    const first = stamps();
    said = { parts: { policies: 'b' }, changedPolicies: ['two'] };
    now = 2_000;
    await watched.look();
    expect(asked).toContain('since=a');
    const second = stamps();
    expect([second[0] === first[0], second[1] === first[1]]).toEqual([true, false]);
    expect([watched.isSettled(), watched.vouchedFor('policies')]).toEqual([false, undefined]);
    now = 4_000;
    expect([watched.isSettled(), watched.vouchedFor('policies')]).toEqual([true, 'b']);
    said = { parts: { policies: 'c' }, changedPolicies: null };
    await watched.look();
    expect(stamps().filter((stamp, at) => stamp === second[at])).toEqual([]);
    watched.stop();
  });

  it('is nothing once the cms answers otherwise, or is gone, or long ago', async () => {
    let now = 0;
    said = { parts: { policies: 'a' } };
    const watched = watchCms({ cmsUrl: await cmsUrl(), now: () => now }, () => undefined);
    await watched.look();
    now = 5_001;
    expect(watched.isKnown()).toBe(false);
    await watched.look();
    expect(watched.isKnown()).toBe(true);
    said = 'a stranger at its address';
    await watched.look();
    expect(watched.isKnown()).toBe(false);
    cms?.closeAllConnections();
    cms?.close();
    await watched.look();
    expect([watched.isKnown(), watched.stampOf(['policies'])]).toEqual([false, 'a']);
    watched.stop();
  });
});
