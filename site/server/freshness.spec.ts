import type { Server } from 'node:http';
import { createServer } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';

import { watchCms } from './freshness.ts';

let cms: Server | undefined;
let said: unknown = {};

async function cmsUrl(): Promise<string> {
  cms = createServer((_, response) => response.end(JSON.stringify(said)));
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
    said = { parts: { policies: 'a', organisation: 'c' } };
    await watched.look();
    expect([changes, watched.stampOf(['organisation', 'policies'])]).toEqual([2, 'c a']);
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
