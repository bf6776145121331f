import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Bilingual } from '../../core/bilingual.ts';
import { CHAPTERS, MARKS } from '../inventedPolicies.ts';
import { run } from './cli.ts';
import type { ParsedFile, Stored } from './store.ts';

let folder = '';
let good = '';
let other = '';
let bad = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'mithaq-cli-'));
  good = path.join(folder, 'good.txt');
  other = path.join(folder, 'other.txt');
  bad = path.join(folder, 'bad.txt');
  await writeFile(good, CHAPTERS);
  await writeFile(other, MARKS);
  await writeFile(bad, ' \n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Told = { exit: number; out: string; err: string; stored: string[][] };

type World = { failure?: Error; association?: () => Promise<Bilingual | null> };

async function tell(argv: string[], world: World = {}): Promise<Told> {
  const { failure, association = () => Promise.resolve(null) } = world;
  const out: string[] = [];
  const err: string[] = [];
  const stored: string[][] = [];
  function store(files: ParsedFile[]): Promise<Stored[]> {
    stored.push(files.map(({ file }) => file));
    if (failure !== undefined) return Promise.reject(failure);
    return Promise.resolve(
      files.map(({ file }, index) => ({
        file,
        policy: 'p-1',
        meeting: null,
        created: files.findIndex((other) => other.file === file) === index,
      })),
    );
  }
  const exit = await run({
    argv,
    stdout: { write: (text) => out.push(text) },
    stderr: { write: (text) => err.push(text) },
    association,
    store,
  });
  return { exit, out: out.join(''), err: err.join(''), stored };
}

function parsed(text: string): unknown[] {
  const value: unknown = JSON.parse(text);
  return Array.isArray(value) ? value : [];
}

describe('the import command', () => {
  it('tells its usage when asked, whatever else is said', async () => {
    const { exit, out, err, stored } = await tell([good, '--help', '--wrong']);
    expect([exit, err, stored]).toEqual([0, '', []]);
    expect(out).toContain('npm run import -- FILE');
  });

  it.each([[[]], [['--dry-run']], [['--wrong', 'a.txt']], [['-x']]])(
    'explains itself on %j',
    async (argv) => {
      const { exit, out, err, stored } = await tell(argv);
      expect([exit, out, stored]).toEqual([2, '', []]);
      expect(err).toContain('npm run import');
    },
  );

  it('stores all files at once, and sums them up in Arabic', async () => {
    const { exit, out, err, stored } = await tell([good, other]);
    expect([exit, err, stored]).toEqual([0, '', [[good, other]]]);
    expect(out).toContain('العنوان: لائحة إدارة التبرعات العينية');
    expect(out).toContain(
      'الاجتماع ١٣، الدورة ٤، القرار ٤/١٤٤٥، الأحد ١٤٤٥-٠٣-٠٢ هـ الموافق ٢٠٢٣-٠٩-١٧ م',
    );
    expect(out).toContain('الرد: أقصى مدة ٧ أيام عمل');
    expect(out).toContain('حُفظت مسودة السياسة: p-1');
  });

  it('says of a file given twice that it is stored already', async () => {
    const { out } = await tell([good, good]);
    expect(out.match(/حُفظت مسودة|محفوظة من قبل/g)).toEqual(['حُفظت مسودة', 'محفوظة من قبل']);
  });

  it('stores nothing on a dry run', async () => {
    const { exit, out, stored } = await tell([good, '--dry-run']);
    expect([exit, stored]).toEqual([0, []]);
    expect(out).toContain('لم يُحفظ شيء');
  });

  it('stores nothing when one file is bad, and names it on one line', async () => {
    const { exit, out, err, stored } = await tell([good, bad, path.join(folder, 'none.txt')]);
    expect([exit, stored]).toEqual([1, []]);
    expect(err.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toContain(`${bad}: `);
    expect(err).toContain('[empty]');
    expect(err).toContain('[not-found]');
    expect(out).toContain(good);
  });

  it('prints exactly an array with --json, of the good files', async () => {
    const { exit, out } = await tell([good, bad, '--json', '--dry-run']);
    expect(exit).toBe(1);
    const [first, ...rest] = parsed(out);
    expect(rest).toEqual([]);
    expect(Object.keys(first ?? {})).toEqual([
      ...[
        'file',
        'title',
        'organisation',
        'licenceNumber',
        'provisions',
        'approval',
        'approvalBody',
      ],
      ...['effectiveFrom', 'replaces', 'commitments', 'readFrom', 'warnings'],
    ]);
    expect(first).toMatchObject({ file: good, licenceNumber: '3456' });
    expect(parsed((await tell([bad, '--json'])).out)).toEqual([]);
  });

  it('says on one line that storing failed', async () => {
    const { exit, err } = await tell([good], { failure: new Error('the disk\nis full') });
    expect(exit).toBe(1);
    expect(err).toBe('تعذّر الحفظ. — Storing failed: the disk is full\n');
  });

  it.each([[[]], [['--dry-run']]])(
    'warns of a file of another association, %j',
    async (options) => {
      const ours = { ar: 'جمعية الأثر', en: null };
      const { exit, out, stored } = await tell([good, ...options], {
        association: () => Promise.resolve(ours),
      });
      expect(exit).toBe(0);
      expect(stored).toHaveLength(options.length === 0 ? 1 : 0);
      expect(out).toMatch(/يسمّي النص «[^»]+»، وهذا النظام لـ«جمعية الأثر»/);
      const { out: unknown } = await tell([good, ...options]);
      expect(unknown).not.toContain('وهذا النظام لـ');
    },
  );

  it('says that it could not compare the association, and goes on', async () => {
    const { exit, err, stored } = await tell([good], {
      association: () => Promise.reject(new Error('no server\nthere')),
    });
    expect([exit, stored]).toEqual([0, [[good]]]);
    expect(err).toContain('was not compared: no server there');
  });

  it('takes a name that begins with a dash after --', async () => {
    const { err } = await tell(['--', '-none.txt']);
    expect(err).toContain('-none.txt: ');
  });
});
