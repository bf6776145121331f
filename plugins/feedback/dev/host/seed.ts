import { randomBytes } from 'node:crypto';
import type { Payload } from 'payload';

import { ROLES } from '../devHost.ts';
import { seedCategories } from '../testHost.ts';

/**
 * Seeds an empty host: one person for each role, with a password that is printed once, and a
 * category of either kind.
 * @privileged nobody can have signed in yet
 */
export async function seed(payload: Payload): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users', overrideAccess: true });
  if (totalDocs > 0) return;
  await seedCategories(payload);
  for (const role of ROLES) {
    const email = `${role}@example.org`;
    const password = randomBytes(12).toString('base64url');
    const data = { email, password, role, name: `The ${role}` };
    await payload.create({ collection: 'users', data, overrideAccess: true });
    console.log(`  ${email}  password (shown once): ${password}`);
  }
}
