import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { DATABASE_FILE, readSecrets, SECRETS_FILE } from '../../cms/src/core/secrets.ts';
import { openEnvelope } from '../../plugins/feedback/src/cases/envelope.ts';
import { deriveKeys } from '../../plugins/feedback/src/core/keys.ts';
import { freshMongoUrl } from '../helpers/cms.ts';
import type { Installation } from '../helpers/installation.ts';
import { addPerson, removeInstallation, startInstallation } from '../helpers/installation.ts';
import { tokenOf } from '../helpers/panel.ts';
import type { Rows } from '../helpers/thief.ts';
import { addressesIn, bytesOf, foundIn, keysIn, rowsOf, WRITINGS } from '../helpers/thief.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const MANY = 200;
const CODE = /[0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3}/;
/** Of the network 10.77.0.0/16, each address of one named and one unnamed person. */
const PLANTED = [1, 2].flatMap((third) =>
  Array.from({ length: MANY }, (_, last) => `10.77.${String(third)}.${String(last)}`),
);
const NETWORK = Array.from(
  { length: 65_536 },
  (_, host) => `10.77.${String(host >> 8)}.${String(host & 255)}`,
);

const DATABASES = [
  { name: 'SQLite', url: '' },
  { name: 'MongoDB', url: process.env['MONGODB_URI'] ? freshMongoUrl() : null },
];

describe.each(DATABASES)('a stolen backup of $name', ({ name, url }) => {
  describe.skipIf(url === null)(`without its keys (${name})`, () => {
    const limitsKey = randomBytes(32).toString('hex');
    /** Every word somebody wrote that no one else may read. */
    const words: string[] = [];
    let folder: string;
    let installation: Installation;
    let stolen: Buffer;
    let rows: Rows;

    beforeAll(async () => {
      folder = mkdtempSync(path.join(tmpdir(), 'mithaq-thief-'));
      installation = await startInstallation({
        ...(url && { databaseUrl: url }),
        env: { LIMITS_KEY: limitsKey, SITE_TRUST_PROXY: 'true' },
      });
      const codes: string[] = [];
      for (let from = 0; from < PLANTED.length; from += 8) {
        codes.push(...(await Promise.all(PLANTED.slice(from, from + 8).map(filed))));
      }
      for (const code of codes.slice(0, 10)) await writtenTo(code);
      await handled(10);
      rows = await backUp();
      stolen = bytesOf(path.join(folder, 'backup'));
    });
    afterAll(async () => {
      await installation.stop();
      removeInstallation(installation);
      rmSync(folder, { recursive: true, force: true });
    });

    /** A word nobody else has written, in letters of either script. */
    function word(script: 'arabic' | 'latin' = 'arabic'): string {
      const first = script === 'arabic' ? 'ا'.charCodeAt(0) : 'a'.charCodeAt(0);
      const letters = [...randomBytes(16)].map((byte) => String.fromCharCode(first + (byte % 10)));
      words.push(letters.join(''));
      return letters.join('');
    }

    /** A complaint through the site, behind a proxy; with a contact in the first half. */
    async function filed(address: string): Promise<string> {
      const isNamed = address.startsWith('10.77.1.');
      const answer = await fetch(`${installation.site}/ar/complaints/new`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin: installation.site, 'x-forwarded-for': address },
        body: new URLSearchParams({
          category: 'service-delay',
          subject: `شكوى ${word()}`,
          text: `وقعت لي واقعة ${word()} ولم يردّ عليّ أحد.`,
          declaration: 'yes',
          ...(isNamed
            ? { name: word(), email: `${word('latin')}@example.org`, preferred: 'email' }
            : { anonymous: 'yes' }),
        }),
      });
      const html = await answer.text();
      const code = CODE.exec(html)?.[0];
      if (code === undefined) throw new Error(`${String(answer.status)} for ${address}: ${html}`);
      return code;
    }

    async function writtenTo(receiptCode: string): Promise<void> {
      words.push(receiptCode);
      await posted('/feedback/track/messages', {
        token: null,
        body: { receiptCode, text: `أضيف أمرًا: ${word()}` },
      });
    }

    /** Officers answer: a reply, a note and an outcome of each case. */
    async function handled(cases: number): Promise<void> {
      const { administrator, cms } = installation;
      const officer = { email: 'officer@example.org', password: randomBytes(16).toString('hex') };
      const person = { ...officer, name: 'هدى', roles: ['contactOfficer', 'supervisor'] };
      await addPerson({ cms, token: await tokenOf(cms, administrator), person });
      const token = await tokenOf(cms, officer);
      const headers = { authorization: `JWT ${token}` };
      const list = await fetch(`${cms}/api/complaints?limit=${String(cases)}`, { headers });
      const { docs } = z
        .object({ docs: z.array(z.object({ id: z.string() })) })
        .parse(await list.json());
      for (const { id } of docs) {
        const at = `/feedback/cases/complaints/${id}`;
        await posted(`${at}/reply`, { token, body: { text: `ردّنا عليك: ${word()}` } });
        await posted(`${at}/note`, { token, body: { text: `للزملاء: ${word()}` } });
        const texts = { reasons: `لأنّ ${word()}`, remedy: `جبرًا ${word()}`, further: word() };
        await posted(`${at}/close`, { token, body: { decision: 'upheld', ...texts } });
      }
    }

    async function posted(
      at: string,
      { token, body }: { token: string | null; body: unknown },
    ): Promise<unknown> {
      const answer = await fetch(`${installation.cms}/api${at}`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== null && { authorization: `JWT ${token}` }),
        },
        body: JSON.stringify(body),
      });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${at}: ${String(answer.status)} ${text}`);
      return JSON.parse(text);
    }

    async function backUp(): Promise<Rows> {
      if (url) return dump(url);
      const { status, stderr } = spawnSync(
        process.execPath,
        [path.join(ROOT, 'bin/backup.ts'), 'backup', '--keys', 'keys'],
        {
          encoding: 'utf8',
          env: {
            ...process.env,
            DATA_DIR: installation.dataDir,
            DATABASE_URL: '',
            INIT_CWD: folder,
          },
        },
      );
      if (status !== 0) throw new Error(stderr);
      return rowsOf(path.join(folder, 'backup', DATABASE_FILE));
    }

    /** Every document of every collection in a file of its own, as mongodump writes them. */
    async function dump(address: string): Promise<Rows> {
      mkdirSync(path.join(folder, 'backup'));
      const client = await new mongoose.mongo.MongoClient(address).connect();
      const dumped: Rows = {};
      for (const collection of await client.db().collections()) {
        const { collectionName } = collection;
        const documents = await collection.find({}).toArray();
        dumped[collectionName] = JSON.stringify(documents);
        const file = path.join(folder, 'backup', `${collectionName}.bson`);
        const { serialize } = mongoose.mongo.BSON;
        writeFileSync(file, Buffer.concat(documents.map((each) => serialize(each))));
      }
      await client.close();
      return dumped;
    }

    it('has all the cases, and a search that would find their words', () => {
      expect(stolen.toString('latin1').match(/C-\d\d-\d{6}/g)?.length).toBeGreaterThan(MANY);
      expect(words.length).toBeGreaterThan(MANY * 6);
      for (const [writing, formsOf] of Object.entries(WRITINGS)) {
        const [word = ''] = words;
        for (const form of formsOf(word)) {
          const planted = Buffer.concat([stolen, form]);
          expect(foundIn(planted, [word])).toContain(`${word} in ${writing}`);
        }
      }
    });

    it('gives nobody’s contact, text, message, reply, note, outcome or receipt code away', () => {
      expect(foundIn(stolen, words)).toEqual([]);
    });

    it('is opened by no key that is in it', () => {
      const secrets = readSecrets(installation.dataDir);
      expect(foundIn(stolen, [...Object.values(secrets), limitsKey])).toEqual([]);
      const [one] = z
        .array(z.looseObject({ reference: z.string() }))
        .parse(JSON.parse(rows['complaints'] ?? '[]'));
      const dataKey = z.string().parse(one?.['dataKey'] ?? one?.['data_key']);
      const owner = { collection: 'complaints', reference: one?.reference ?? '', dataKey };
      const theirs = deriveKeys(secrets.feedback);
      expect(openEnvelope(theirs, owner)).not.toBeNull();
      const keys = Object.values(rows).flatMap(keysIn);
      expect(keys.length).toBeGreaterThan(MANY);
      expect(keys.filter((wrapping) => openEnvelope({ wrapping }, owner))).toEqual([]);
    });

    it('tells the address of none, whoever tries a whole network under every key in it', () => {
      const hashes = new Set(rows['feedback-limits']?.match(/[\w-]{43}/g));
      const theirs = { keys: [Buffer.from(limitsKey)], addresses: PLANTED };
      expect(addressesIn(hashes, theirs)).toHaveLength(PLANTED.length);
      const { complaints = '', 'feedback-limits': limits = '', ...others } = rows;
      // What names the cases and the counters themselves is many a hash, and no key.
      const inRows = [complaints, limits].flatMap(keysIn);
      expect(addressesIn(hashes, { keys: inRows, addresses: PLANTED.slice(0, 5) })).toEqual([]);
      const keys = [Buffer.alloc(0), ...keysIn(Object.values(others).join())];
      expect(addressesIn(hashes, { keys, addresses: PLANTED.slice(0, 5) })).toEqual([]);
      expect(addressesIn(hashes, { keys: keys.slice(0, 2), addresses: NETWORK })).toEqual([]);
      expect(foundIn(stolen, PLANTED)).toEqual([]);
    });

    it.skipIf(Boolean(url))('is no worse than the whole disk without the keys', () => {
      const disk = path.join(folder, 'disk');
      mkdirSync(disk);
      const files = readdirSync(installation.dataDir, { withFileTypes: true });
      for (const entry of files) {
        if (!entry.isFile() || entry.name === SECRETS_FILE) continue;
        copyFileSync(path.join(installation.dataDir, entry.name), path.join(disk, entry.name));
      }
      expect(readdirSync(disk)).toContain(`${DATABASE_FILE}-wal`);
      const bytes = bytesOf(disk);
      const everyFifth = words.filter((_, index) => index % 5 === 0);
      expect(foundIn(bytes, everyFifth)).toEqual([]);
      expect(foundIn(bytes, [limitsKey])).toEqual([]);
    });
  });
});
