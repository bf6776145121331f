/**
 * Fills the database of an installation that is stopped, in bulk and past the cms: policies of ten
 * editions each, whose chains of hashes hold, and cases, sealed as the cms seals them.
 */
import { createHash, randomUUID } from 'node:crypto';
import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { z } from 'zod';

import { contentSchema } from '../../cms/src/editions/content.ts';
import { editionHash } from '../../cms/src/editions/hashes.ts';
import { approvalSchema } from '../../cms/src/editions/schema.ts';
import { caseRecordSchema } from '../../plugins/feedback/src/cases/caseRecord.ts';
import { newDataKey, openEnvelope } from '../../plugins/feedback/src/cases/envelope.ts';
import { opened, sealed } from '../../plugins/feedback/src/cases/sealedCase.ts';
import type { FeedbackKeys } from '../../plugins/feedback/src/core/keys.ts';
import { keyedHash } from '../../plugins/feedback/src/core/keys.ts';
import { encodeReceiptCode } from '../../plugins/feedback/src/intake/receiptCode.ts';

type Row = Record<string, SQLOutputValue>;

/** Editions of each policy. */
const EDITIONS = 10;
const FIRST_YEAR = 2015;
/** Rows of one transaction. */
const BATCH = 5_000;
const DAY = 24 * 60 * 60 * 1000;
/** Cases are of the last three years; this share of them, the newest, is open. */
const DAYS = 3 * 365;
const OPEN_SHARE = 0.05;
const NOW = Date.now();

/** The address of the policy with this number. */
export function slugOf(policy: number): string {
  return `policy-${String(policy).padStart(5, '0')}`;
}

/** The receipt code of the case with this number. */
export function codeOf(number: number): string {
  return encodeReceiptCode(
    createHash('sha256')
      .update(`case ${String(number)}`)
      .digest(),
  );
}

/**
 * Adds policies like the one at an address: the newest edition with its whole text, the others with
 * its first provision.
 */
export function fillPolicies(
  database: DatabaseSync,
  { like, from, to }: { like: string; from: number; to: number },
): void {
  const row = found(database, { sql: 'SELECT * FROM editions WHERE slug = ?', value: like });
  const approval = approvalSchema.parse(valueOf(row['approval']));
  const whole = contentSchema.parse(camelised(row));
  const short = { ...whole, provisions: whole.provisions.slice(0, 1), translation: {} };
  const policies = Array.from({ length: to - from }, (_, index) => from + index);
  inserting(database, {
    table: 'editions',
    columns: Object.keys(row),
    rows: policies.flatMap((policy) => editionsOf(policy)),
  });

  function editionsOf(policy: number): (() => Row)[] {
    let previousHash: string | null = null;
    return Array.from({ length: EDITIONS }, (_, index) => () => {
      const number = index + 1;
      const content = {
        ...(number === EDITIONS ? whole : short),
        slug: slugOf(policy),
        titleAr: `${whole.titleAr ?? ''} ${String(policy)}`,
        effectiveFrom: `${String(FIRST_YEAR + index)}-01-01`,
      };
      const link = { slug: content.slug, kind: 'text' as const, number, previousHash };
      const contentHash = editionHash({ content, approval }, link);
      const edition = {
        ...row,
        id: randomUUID(),
        slug: content.slug,
        title_ar: content.titleAr,
        number,
        provisions: JSON.stringify(content.provisions),
        translation: JSON.stringify(content.translation),
        effective_from: content.effectiveFrom,
        content_hash: contentHash,
        previous_hash: previousHash,
        policy_id: `filled-${slugOf(policy)}`,
        approval_id: randomUUID(),
        seal_key: `filled-${slugOf(policy)}:${String(number)}`,
      };
      previousHash = contentHash;
      return edition;
    });
  }
}

/**
 * Seals the withdrawal of a policy in its chain, as another process of the cms would; nobody can do
 * so on a screen yet.
 */
export function withdraw(database: DatabaseSync, slug: string): void {
  const sql = 'SELECT * FROM editions WHERE slug = ? ORDER BY number DESC LIMIT 1';
  const last = found(database, { sql, value: slug });
  const approval = approvalSchema.parse(valueOf(last['approval']));
  const before = contentSchema.parse(camelised(last));
  const now = new Date().toISOString();
  const content = {
    ...before,
    provisions: [],
    translation: {},
    commitments: [],
    effectiveFrom: now.slice(0, 10),
  };
  const number = Number(last['number']) + 1;
  const previousHash = String(last['content_hash']);
  const link = { slug, kind: 'withdrawal' as const, number, previousHash };
  const row = {
    ...last,
    id: randomUUID(),
    kind: link.kind,
    number,
    provisions: '[]',
    translation: '{}',
    commitments: '[]',
    effective_from: content.effectiveFrom,
    content_hash: editionHash({ content, approval }, link),
    previous_hash: previousHash,
    approval_id: randomUUID(),
    seal_key: `${String(last['policy_id'])}:${String(number)}`,
    sealed_at: now,
    created_at: now,
    updated_at: now,
  };
  inserting(database, { table: 'editions', columns: Object.keys(last), rows: [() => row] });
}

/** Adds cases like two that were filed and handled by people: one that is open, one that is closed. */
export function fillCases(
  database: DatabaseSync,
  {
    keys,
    like,
    from,
    to,
  }: { keys: FeedbackKeys; like: Record<'open' | 'closed', string>; from: number; to: number },
): void {
  const [open, closed] = [like.open, like.closed].map((reference) =>
    templateOf(database, { keys, reference }),
  );
  if (open === undefined || closed === undefined) return;
  const numbers = Array.from({ length: to - from }, (_, index) => from + index);
  inserting(database, {
    table: 'complaints',
    columns: Object.keys(open.row),
    rows: numbers.map(
      (number) => () => caseLike(ageOf(number) < OPEN_SHARE ? open : closed, { keys, number }),
    ),
  });
}

/** How old a case is, from 0 for the newest to 1: in no order of the numbers. */
function ageOf(number: number): number {
  return ((number * 7_919) % 100_003) / 100_003;
}

type Template = { row: Row; words: ReturnType<typeof wordsOf> };

function templateOf(
  database: DatabaseSync,
  { keys, reference }: { keys: FeedbackKeys; reference: string },
): Template {
  const row = found(database, {
    sql: 'SELECT * FROM complaints WHERE reference = ?',
    value: reference,
  });
  return { row, words: wordsOf(row, keys) };
}

function wordsOf(row: Row, keys: FeedbackKeys) {
  const { reference, dataKey, subject, text, outcome, timeline } = caseRecordSchema
    .pick({
      reference: true,
      dataKey: true,
      subject: true,
      text: true,
      outcome: true,
      timeline: true,
    })
    .parse(camelised(row));
  const envelope = openEnvelope(keys, { collection: 'complaints', reference, dataKey });
  function onFault(field: string): never {
    throw new Error(`${field} of ${reference} cannot be opened`);
  }
  return opened({ envelope, onFault }, { subject, text, outcome, timeline });
}

function caseLike(
  { row, words }: Template,
  { keys, number }: { keys: FeedbackKeys; number: number },
): Row {
  const owner = { collection: 'complaints', reference: `C-24-${String(1_000_000 + number)}` };
  const dataKey = newDataKey(keys, owner);
  const facts = sealed(openEnvelope(keys, { ...owner, dataKey }), words);
  const received = NOW - ageOf(number) * DAYS * DAY;
  const receivedAt = new Date(received).toISOString();
  const isOpen = row['closed_at'] === null;
  return {
    ...row,
    id: randomUUID(),
    reference: owner.reference,
    data_key: dataKey,
    subject: facts.subject,
    text: facts.text,
    outcome: facts.outcome === null ? null : JSON.stringify(facts.outcome),
    timeline: JSON.stringify(facts.timeline),
    received_at: receivedAt,
    complete_at: receivedAt,
    due_on: new Date(received + 21 * DAY).toISOString().slice(0, 10),
    closed_at: isOpen ? null : new Date(received + 10 * DAY).toISOString(),
    receipt_hash: keyedHash(keys.lookup, 'receipt', codeOf(number)).toString('base64url'),
    idempotency_hash: createHash('sha256')
      .update(`filled ${String(number)}`)
      .digest('base64url'),
    created_at: receivedAt,
    updated_at: receivedAt,
  };
}

function found(database: DatabaseSync, { sql, value }: { sql: string; value: string }): Row {
  const row = database.prepare(sql).get(value);
  if (row === undefined) throw new Error(`nothing to fill a database from: ${value}`);
  return row;
}

/** One statement, many rows, a transaction for each batch. */
function inserting(
  database: DatabaseSync,
  { table, columns, rows }: { table: string; columns: string[]; rows: (() => Row)[] },
): void {
  const names = columns.map((column) => `"${column}"`).join(', ');
  const places = columns.map(() => '?').join(', ');
  const insert = database.prepare(`INSERT INTO ${table} (${names}) VALUES (${places})`);
  for (let from = 0; from < rows.length; from += BATCH) {
    database.exec('BEGIN');
    for (const made of rows.slice(from, from + BATCH)) {
      const row = made();
      insert.run(...columns.map((column) => row[column] ?? null));
    }
    database.exec('COMMIT');
  }
}

/** A row by the names its fields have in the cms, its JSON read. */
function camelised(row: Row): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
      BOOLEANS.has(name) ? value === 1 : valueOf(value),
    ]),
  );
}

const BOOLEANS = new Set(['retroactive']);
const jsonSchema = z
  .string()
  .regex(/^[[{]/)
  .transform((text): unknown => JSON.parse(text));

function valueOf(value: SQLOutputValue | undefined): unknown {
  const json = jsonSchema.safeParse(value);
  return json.success ? json.data : value;
}
