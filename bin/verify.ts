import { existsSync } from 'node:fs';
import path from 'node:path';

import { DATABASE_FILE } from '../cms/src/core/secrets.ts';
import type { Verification } from '../cms/src/verifying.ts';
import { inRoot } from './paths.ts';

// `npm run verify [-- --expect NUMBER:HASH]`: whether the sealed editions and the audit trail are
// what was sealed and recorded; names the first broken link of each, and exits with 1.
process.env['PAYLOAD_LOG_LEVEL'] ??= 'error';
Object.assign(process.env, { NODE_ENV: 'production' });
process.env['DATA_DIR'] = path.resolve(process.env['DATA_DIR'] ?? inRoot('data'));

const expected = readExpected(process.argv.slice(2));
if (
  !process.env['DATABASE_URL'] &&
  !existsSync(path.join(process.env['DATA_DIR'], DATABASE_FILE))
) {
  end(2, `There is no ${path.join(process.env['DATA_DIR'], DATABASE_FILE)}; look at DATA_DIR.`);
}
const { verifyInstallation } = await import('../cms/src/verifying.ts');
const found = await verifyInstallation(expected);
const isWhole = found.editions.fault === null && found.audit.fault === null;
end(isWhole ? 0 : 1, [editionsLine(found), auditLine(found), ...headLines(found)].join('\n'));

function editionsLine({ editions: { editions, revisions, fault } }: Verification): string {
  if (fault !== null) return `BROKEN editions: ${fault}.`;
  return `Editions: ${String(editions)} and ${String(revisions)} revisions of translations, whole.`;
}

function auditLine({ audit: { checked, fault } }: Verification): string {
  if (fault !== null) return `BROKEN audit trail: ${fault}.`;
  return `Audit trail: ${String(checked)} events, whole.`;
}

/** A chain does not show that its end was cut off; a point that was written down does. */
function headLines({ audit: { head, fault } }: Verification): string[] {
  if (head === null || fault !== null) return [];
  const point = `${String(head.seq)}:${head.hash}`;
  return [
    `It ends at ${point}`,
    `Write that down, and check later with: npm run verify -- --expect ${point}`,
  ];
}

function readExpected(args: string[]): { seq: number; hash: string } | null {
  if (args.length === 0) return null;
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(args[1] ?? '') ?? [];
  if (args.length !== 2 || args[0] !== '--expect' || seq === undefined || hash === undefined) {
    end(2, 'Usage: npm run verify [-- --expect NUMBER:HASH]');
  }
  return { seq: Number(seq), hash };
}

function end(code: number, line: string): never {
  (code === 0 ? console.log : console.error)(line);
  process.exit(code);
}
