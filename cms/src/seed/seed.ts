/** @privileged the first start seeds an empty installation, before anybody can sign in */
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import type { Payload } from 'payload';

import { readEnvironment } from '../core/environment.ts';
import { readContent } from './content.ts';
import { seedFeedback } from './feedback.ts';
import { seedOrganisation } from './organisation.ts';
import { seedPolicies } from './policies.ts';

/** Words of the generated password, 16 characters of 32: 80 bits. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789-';

/**
 * Seeds a new installation: the model association of the content folder and the first
 * administrator, whose generated password is printed once and kept nowhere. Every step finds what
 * is there already, so a start that was killed half-way is completed by the next one; the
 * administrator comes last and marks the installation as seeded.
 */
export async function seed(payload: Payload): Promise<void> {
  // Found, not counted: asked without a condition MongoDB estimates how many there are.
  const { docs } = await payload.find({ collection: 'users', limit: 1, overrideAccess: true });
  if (docs.length > 0) return;
  const folder = path.resolve(/*turbopackIgnore: true*/ process.env['CONTENT_DIR'] ?? '../content');
  const content = readContent(folder);
  payload.logger.info('Loading the content of the model association.');
  await seedOrganisation(payload, content);
  await seedPolicies(payload, content.editions);
  await seedFeedback(payload, content);
  await firstAdministrator(payload);
}

async function firstAdministrator(payload: Payload): Promise<void> {
  const email = readEnvironment(process.env).ADMIN_EMAIL;
  const password = [...randomBytes(16)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
  await payload.create({
    collection: 'users',
    data: {
      email,
      password,
      name: 'مدير النظام',
      roles: ['administrator'],
      mustChangePassword: true,
    },
    overrideAccess: true,
  });
  console.log(`\n  First administrator: ${email}\n  Password (shown once): ${password}\n`);
}
