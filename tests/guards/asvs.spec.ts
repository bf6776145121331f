import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

import { inRoot } from '../../bin/paths.ts';

/** How many requirements of level 1 and 2 a section of ASVS 5.0.0 has; they are its first. */
const REQUIREMENTS: Record<string, number> = {
  '1.1': 2,
  '1.2': 9,
  '1.3': 11,
  '1.4': 3,
  '1.5': 2,
  '2.1': 3,
  '2.2': 3,
  '2.3': 4,
  '2.4': 1,
  '3.2': 2,
  '3.3': 4,
  '3.4': 6,
  '3.5': 5,
  '3.7': 2,
  '4.1': 3,
  '4.2': 1,
  '4.3': 2,
  '4.4': 4,
  '5.1': 1,
  '5.2': 3,
  '5.3': 2,
  '5.4': 3,
  '6.1': 3,
  '6.2': 12,
  '6.3': 4,
  '6.4': 4,
  '6.5': 5,
  '6.6': 3,
  '6.8': 4,
  '7.1': 3,
  '7.2': 4,
  '7.3': 2,
  '7.4': 5,
  '7.5': 2,
  '7.6': 2,
  '8.1': 2,
  '8.2': 3,
  '8.3': 1,
  '8.4': 1,
  '9.1': 3,
  '9.2': 4,
  '10.1': 2,
  '10.2': 2,
  '10.3': 4,
  '10.4': 11,
  '10.5': 5,
  '10.6': 2,
  '10.7': 3,
  '11.1': 2,
  '11.2': 3,
  '11.3': 3,
  '11.4': 4,
  '11.5': 1,
  '11.6': 1,
  '12.1': 3,
  '12.2': 2,
  '12.3': 4,
  '13.1': 1,
  '13.2': 5,
  '13.3': 2,
  '13.4': 5,
  '14.1': 2,
  '14.2': 4,
  '14.3': 3,
  '15.1': 3,
  '15.2': 3,
  '15.3': 7,
  '16.1': 1,
  '16.2': 5,
  '16.3': 4,
  '16.4': 3,
  '16.5': 3,
  '17.1': 1,
  '17.2': 4,
  '17.3': 2,
};
const IDS = Object.entries(REQUIREMENTS).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, index) => `${section}.${String(index + 1)}`),
);
const VERDICTS = ['met', 'met (by reading)', 'not applicable', 'open'];
const DOCUMENT = readFileSync(inRoot('docs/asvs.md'), 'utf8');

function rowsOf(text: string) {
  return [...text.matchAll(/^\| (\d+\.\d+\.\d+) *\|[^|]*\| ([^|]*?) *\|/gm)].map(
    ([, id = '', verdict = '']) => ({ id, verdict }),
  );
}

function countFaults(text: string): string[] {
  const rows = rowsOf(text);
  return VERDICTS.filter((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length;
    return !text.includes(`${verdict} ${String(count)}`);
  });
}

function idFaults(text: string): string[] {
  const ids = rowsOf(text).map(({ id }) => id);
  const wrong = IDS.filter((id) => ids.filter((other) => other === id).length !== 1);
  return [...wrong, ...ids.filter((id) => !IDS.includes(id))];
}

function pathFaults(text: string): string[] {
  const paths = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.[\]-]+)`/g)].map(([, to = '']) => to);
  return paths.filter((file) => !existsSync(inRoot(file)));
}

function verdictFaults(text: string): string[] {
  return rowsOf(text).flatMap(({ id, verdict }) => (VERDICTS.includes(verdict) ? [] : [id]));
}

describe('the judgement by ASVS', () => {
  it('has each requirement of level 1 and 2 once, a known verdict, true counts and paths', () => {
    expect(idFaults(DOCUMENT)).toEqual([]);
    expect(verdictFaults(DOCUMENT)).toEqual([]);
    expect(countFaults(DOCUMENT)).toEqual([]);
    expect(pathFaults(DOCUMENT)).toEqual([]);
  });

  it('is seen to lack a requirement, have one twice, or one that is not in the standard', () => {
    const row = /^\| 1\.1\.1 .*\n/m.exec(DOCUMENT)?.[0] ?? '';
    expect(idFaults(DOCUMENT.replace(row, ''))).toEqual(['1.1.1']);
    expect(idFaults(DOCUMENT + row)).toEqual(['1.1.1']);
    expect(idFaults(`${DOCUMENT}| 99.1.1 | x | met | x |\n`)).toEqual(['99.1.1']);
  });

  it('is seen to count wrongly, judge by no known word, or name a file that is not there', () => {
    expect(countFaults(DOCUMENT.replace(/open \d+/, 'open 999'))).toEqual(['open']);
    expect(verdictFaults(`${DOCUMENT}| 1.1.1 | x | perhaps | x |\n`)).toEqual(['1.1.1']);
    expect(pathFaults('`tests/guards/nothing.spec.ts`')).toEqual(['tests/guards/nothing.spec.ts']);
  });
});
