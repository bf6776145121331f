import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CHAPTERS } from '../inventedPolicies.ts';
import { decodeText } from './decode.ts';
import { readPolicyFile } from './readFile.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mithaq-import-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(name: string, content: string | Uint8Array): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return file;
}
async function codeOf(file: string): Promise<string | undefined> {
  return (await readPolicyFile(file)).error?.code;
}

/** Arabic letters in one byte each, enough for one policy. */
function inBytes(text: string, encoding: 'iso-8859-6' | 'windows-1256'): Uint8Array {
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => {
      const character = new TextDecoder(encoding).decode(Uint8Array.of(byte));
      return [character, byte] as const;
    }),
  );
  return Uint8Array.from(Array.from(text), (character) => bytes.get(character) ?? 0x3f);
}

describe('a policy file', () => {
  it('is read as it stands', async () => {
    expect(await readPolicyFile(await write('policy.txt', CHAPTERS))).toEqual({
      text: CHAPTERS,
      error: null,
    });
    expect(await codeOf(await write('POLICY.MD', CHAPTERS))).toBeUndefined();
  });

  it('is read in UTF-16 and in Windows-1256', async () => {
    const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(CHAPTERS, 'utf16le')]);
    expect((await readPolicyFile(await write('wide.txt', utf16))).text).toBe(CHAPTERS);
    const latin = CHAPTERS.replace(/[٠-٩]/g, '1');
    const old = inBytes(latin, 'windows-1256');
    expect((await readPolicyFile(await write('old.txt', old))).text).toBe(latin);
  });

  it('is read in UTF-16 without a mark and in ISO 8859-6', () => {
    const wide = Buffer.from(CHAPTERS, 'utf16le');
    expect(decodeText(wide)).toBe(CHAPTERS);
    expect(decodeText(Buffer.from(wide).swap16())).toBe(CHAPTERS);
    const latin = CHAPTERS.replace(/[٠-٩]/g, '1');
    expect(decodeText(inBytes(latin, 'iso-8859-6'))).toBe(latin);
  });
});

describe('a file that cannot be imported', () => {
  it('does not exist', async () => {
    expect(await codeOf(path.join(folder, 'none.txt'))).toBe('not-found');
  });

  it('is of another type, or a folder', async () => {
    expect(await codeOf(await write('policy.pdf', CHAPTERS))).toBe('unsupported-type');
    await mkdir(path.join(folder, 'folder.txt'));
    expect(await codeOf(path.join(folder, 'folder.txt'))).toBe('unsupported-type');
  });

  it('is empty or blank', async () => {
    expect(await codeOf(await write('empty.txt', ''))).toBe('empty');
    expect(await codeOf(await write('blank.txt', '\ufeff \n\n'))).toBe('empty');
  });

  it('is too large, and is not loaded to find out', async () => {
    const file = await write('large.txt', CHAPTERS);
    // More than Node reads into one buffer at all.
    await truncate(file, 8 * 1024 ** 3);
    expect(await codeOf(file)).toBe('too-large');
  });

  it('is no text', async () => {
    expect(
      await codeOf(await write('image.txt', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13))),
    ).toBe('not-text');
    expect(await codeOf(await write('zeros.txt', new Uint8Array(100)))).toBe('not-text');
    expect(decodeText(Uint8Array.of(0xc3, 0x28, 0xff, 0x41, 0x42))).toBeNull();
  });

  it('is told so in both languages on one line', async () => {
    const { error } = await readPolicyFile(await write('blank.txt', ' \n'));
    expect(error?.message.ar).toMatch(/^[^\n]+$/);
    expect(error?.message.en).toMatch(/^[^\n]+$/);
  });
});
