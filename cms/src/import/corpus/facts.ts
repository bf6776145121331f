import type { Provision } from '../../core/provision.ts';
import { flattenProvisions } from '../../core/provision.ts';
import type { ParsedPolicy } from '../parsePolicy.ts';
import type { CorpusText, Expectation, ExpectedProvision, Value } from './texts.ts';

/** One fact a person read in a text, and whether the importer read it too. */
export type Fact = { field: string; name: string; isRight: boolean };

/** Holds what was read from a text against what a person read in it. */
export function factsOf({ expected }: CorpusText, read: ParsedPolicy): Fact[] {
  const facts: Fact[] = [];
  function fact(field: string, name: string, isRight: boolean): void {
    facts.push({ field, name, isRight });
  }
  for (const key of ['title', 'organisation', 'licenceNumber', 'replaces'] as const) {
    const wanted = expected[key];
    if (wanted !== undefined) fact(key, key, isEqual(wanted, read[key]));
  }
  checkApproval(expected, read, fact);
  if (expected.provisions !== undefined)
    checkTree(expected.provisions, read.provisions, 'top', fact);
  checkPlaces(expected, read, fact);
  checkWords(expected, read, fact);
  checkCommitments(expected, read, fact);
  const codes: string[] = read.warnings.map(({ code }) => code);
  for (const wanted of expected.warnings)
    fact(
      'warnings',
      `warns ${String(wanted)}`,
      [wanted].flat().some((code) => codes.includes(code)),
    );
  for (const code of expected.notWarnings)
    fact('warnings', `does not warn ${code}`, !codes.includes(code));
  return facts;
}

type Report = (field: string, name: string, isRight: boolean) => void;

function checkApproval(
  { approval: wanted, approvalBody, effectiveFrom, readFrom }: Expectation,
  read: ParsedPolicy,
  fact: Report,
): void {
  const { approval } = read;
  if (wanted === null) fact('approval', 'no approval', approval === null);
  if (wanted !== null && wanted !== undefined) {
    fact('approval', 'found', approval !== null);
    for (const key of ['meetingNumber', 'term', 'minutesNumber', 'resolutionNumber'] as const) {
      const value = wanted[key];
      if (value !== undefined) fact('approval', key, isEqual(value, approval?.[key]));
    }
    const date: Record<string, unknown> = { ...approval?.date };
    for (const [key, value] of Object.entries(wanted.date ?? {}))
      fact('approval', key, isEqual(value, date[key]));
    const met = approval?.signatories ?? [];
    const count = wanted.signatoryCount ?? wanted.signatories?.length;
    if (count !== undefined) fact('signatories', 'count', met.length === count);
    for (const { name, role } of wanted.signatories ?? [])
      fact(
        'signatories',
        JSON.stringify(name),
        met.some((found) => isEqual(name, found.name) && isEqual(role, found.role)),
      );
  }
  if (approvalBody !== undefined)
    fact('approvalBody', 'body', isEqual(approvalBody, read.approvalBody));
  if (effectiveFrom !== undefined)
    fact('effectiveFrom', 'day', isEqual(effectiveFrom, read.effectiveFrom));
  for (const [key, words] of Object.entries(readFrom))
    for (const one of [words].flat())
      fact(
        'readFrom',
        key,
        read.readFrom.some((from) => isOf(from, key) && bare(from.words).includes(bare(one))),
      );
}

/** Commitments are one key in an expectation, and each its own evidence. */
function isOf({ fact }: ParsedPolicy['readFrom'][number], key: string): boolean {
  return fact === key || `${fact}s` === key;
}

function checkTree(
  wanted: readonly ExpectedProvision[],
  provisions: readonly Provision[],
  at: string,
  fact: Report,
): void {
  const met = named(provisions);
  fact('outline', `${at} count`, met.length === wanted.length);
  for (const [index, { label, heading, children }] of wanted.entries()) {
    const found = met[index];
    const place = `${at}/${String(index + 1)}`;
    if (label !== undefined) fact('outline', `${place} label`, isEqual(label, found?.label));
    if (heading !== undefined)
      fact('outline', `${place} heading`, isEqual(heading, found?.heading));
    if (typeof children === 'number')
      fact('outline', `${place} children`, firm(found?.children ?? []).length === children);
    else if (children !== undefined) checkTree(children, found?.children ?? [], place, fact);
  }
}

function checkPlaces(expected: Expectation, { provisions }: ParsedPolicy, fact: Report): void {
  const all = flattenProvisions(provisions);
  function article(number: string): Provision | undefined {
    return all.find(({ anchor }) => anchor === `article-${number}`);
  }
  for (const number of expected.articles ?? [])
    fact('outline', `article ${String(number)}`, article(String(number)) !== undefined);
  if (expected.articles !== undefined) {
    const met = all.filter(({ anchor }) => /^article-\d+(?:-[a-z]+)?$/.test(anchor));
    fact('outline', 'articles', met.length === expected.articles.length);
  }
  for (const [number, heading] of Object.entries(expected.articleHeadings))
    fact('outline', `article ${number} heading`, isEqual(heading, article(number)?.heading));
  for (const [number, count] of Object.entries(expected.articleChildren))
    fact(
      'outline',
      `article ${number} children`,
      firm(article(number)?.children ?? []).length === count,
    );
  const { chapter } = expected;
  const chapters = expected.chapters.map(([label, heading, children]) => ({
    label,
    heading,
    children,
  }));
  for (const { label, heading, children } of chapter === undefined
    ? chapters
    : [chapter, ...chapters]) {
    const found = all.find((provision) => isEqual(label, provision.label));
    fact('outline', `chapter ${label}`, found !== undefined);
    if (heading !== '*') fact('outline', `${label} heading`, isEqual(heading, found?.heading));
    if (children !== null)
      fact('outline', `${label} children`, named(found?.children ?? []).length === children);
  }
  for (const heading of expected.headings)
    fact(
      'outline',
      `heading ${heading}`,
      all.some((provision) => isEqual(heading, provision.heading)),
    );
  for (const label of expected.labels)
    fact(
      'outline',
      `label ${label}`,
      all.some((provision) => provision.label === label),
    );
}

function checkWords(expected: Expectation, { provisions }: ParsedPolicy, fact: Report): void {
  const all = flattenProvisions(provisions);
  const texts = all.flatMap(({ text }) => text.split('\n\n')).map(plain);
  for (const words of expected.contains)
    fact(
      'words',
      `contains ${words}`,
      texts.some((text) => text.includes(plain(words))),
    );
  const whole = bare(
    all.map(({ label, heading, text }) => `${label ?? ''} ${heading ?? ''} ${text}`).join(' '),
  );
  let from = 0;
  for (const words of expected.inOrder) {
    const at = whole.indexOf(bare(words), from);
    fact('words', `in order ${words}`, at >= 0);
    from = Math.max(at, from);
  }
  for (const words of expected.absent)
    fact('words', `absent ${words}`, !whole.includes(bare(words)));
}

function checkCommitments({ commitments }: Expectation, read: ParsedPolicy, fact: Report): void {
  if (commitments === undefined) return;
  fact('commitments', 'count', read.commitments.length === commitments.length);
  for (const { kind, bound, amount, unit, from } of commitments)
    fact(
      'commitments',
      `${kind} ${String(amount)} ${unit}`,
      read.commitments.some(
        (met) =>
          met.kind === kind &&
          met.bound === bound &&
          met.amount === amount &&
          met.unit === unit &&
          met.from === from,
      ),
    );
}

/** Provisions with a label or a heading, or with children; a heading that only announces the approval may be one or not. */
function named(provisions: readonly Provision[]): Provision[] {
  return firm(provisions).filter(
    ({ label, heading, children }) =>
      (label !== null || heading !== null || children.length > 0) &&
      !(label === null && /^(?:ال)?(?:اعتماد|إقرار)/.test(heading ?? '')),
  );
}

function firm(provisions: readonly Provision[]): Provision[] {
  return provisions.filter(
    ({ kind, label, heading }) =>
      kind !== 'approval' &&
      (label !== null || heading !== null || (kind !== 'preamble' && kind !== 'paragraph')),
  );
}

function isEqual(wanted: Value, found: unknown): boolean {
  if (typeof wanted === 'object' && wanted !== null)
    return wanted.anyOf.some((one) => isEqual(one, found));
  return wanted === '*' || plain(wanted) === plain(found);
}

const MARKS = /[\u064b-\u0652\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;

function plain<T>(value: T): string | T {
  if (typeof value !== 'string') return value;
  return value
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[“”«»"`]/g, '"')
    .replace(/\s+/g, ' ')
    .replace(/[\s.:،,-]+$/, '')
    .trim();
}

/** Words without marks, cell borders and the kind of their digits. */
function bare(text: string): string {
  const words = text
    .normalize('NFKC')
    .replace(MARKS, '')
    .replace(/[|/\-–:،,.;"“”«»()\s]+/g, ' ');
  return words.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).trim();
}
