/** @privileged what an account is made of beside its name is in no answer of the API */
import type { Payload } from 'payload';
import { z } from 'zod';

import { ROLES } from '../access/roles.ts';
import { keysOf } from '../core/keysOf.ts';
import type { User } from '../payload-types.ts';

const instant = z.union([z.string(), z.date()]).transform((value) => new Date(value).getTime());

/** A second factor that was confirmed by a code of its app. */
const secondFactorSchema = z.object({
  /** The shared secret, encrypted. */
  secret: z.string(),
  /** SHA-256 of each recovery code. */
  recovery: z.array(z.string()).max(10),
});

const LINK_PURPOSES = ['password', 'second-factor'] as const;

/** What a one-time link is good for. */
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

const accountSchema = z.object({
  id: z.union([z.string(), z.number()]),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(keysOf(ROLES))).catch([]),
  revision: z.number().nullish(),
  active: z.boolean().nullish(),
  mustChangePassword: z.boolean().nullish(),
  hash: z.string(),
  salt: z.string(),
  linkPurpose: z.enum(LINK_PURPOSES).nullish(),
  linkUntil: instant.nullish(),
  secondFactor: secondFactorSchema.nullish(),
  pendingSecret: z.string().nullish(),
  sessions: z
    .array(z.object({ id: z.string(), createdAt: instant.nullish(), expiresAt: instant }))
    .nullish(),
});

/** An account whole, with what its owner proves who he is by. Never handed out. */
export type Account = z.infer<typeof accountSchema>;

/** @privileged what an account is made of beside its name is in no answer of the API */
export async function findAccount(
  payload: Payload,
  by: { id: number | string } | { email: string } | { linkHash: string },
): Promise<Account | null> {
  const [field, value] = Object.entries(by)[0] ?? ['id', ''];
  const found: unknown = await payload.db.findOne({
    collection: 'users',
    where: { [field]: { equals: value } },
  });
  return found === null || found === undefined ? null : accountSchema.parse(found);
}

/** What the machine writes of an account beside what people edit; null takes it away. */
type MachineFields = Partial<
  Pick<
    User,
    'linkHash' | 'linkPurpose' | 'linkUntil' | 'pendingSecret' | 'secondFactor' | 'sessions'
  >
>;

/**
 * Writes some fields of an account and no other. No change of what people edit: whoever has the
 * account open can go on and save.
 * @privileged what an account is made of beside its name is in no answer of the API
 */
export async function writeAccount(
  payload: Payload,
  { id, data }: { id: Account['id']; data: MachineFields },
): Promise<void> {
  await payload.db.updateOne({ collection: 'users', id, data, returning: false });
}

/** Whether an account can be used at all. */
export function isActive(account: { active?: boolean | null | undefined }): boolean {
  return account.active !== false;
}

/** How an address is stored and looked up. */
export function addressOf(written: string): string {
  return written.trim().toLowerCase().normalize('NFC');
}
