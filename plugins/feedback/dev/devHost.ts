/** A bare host: one collection of users with a role, a fixed calendar, one commitment. */
import type { Config, DatabaseAdapterObj, SanitizedConfig } from 'payload';
import { buildConfig } from 'payload';
import { z } from 'zod';

import type { FeedbackOptions } from '../src/index.ts';
import { feedback } from '../src/index.ts';

/** What somebody may be in the bare host. */
export const ROLES = ['officer', 'supervisor', 'editor', 'auditor', 'member'] as const;

const roleSchema = z.object({ role: z.string() });

function hasRole(role: string) {
  return (user: unknown): boolean => roleSchema.safeParse(user).data?.role === role;
}

/** The policy of the bare host, which knows one article. */
export const DEV_CITATION = {
  policy: 'complaints',
  edition: 2,
  anchor: 'article-4',
  policyTitle: { ar: 'سياسة الشكاوى', en: 'Complaints policy' },
  label: { ar: 'المادة الرابعة', en: 'Article 4' },
};

export const DEV_HOLIDAY = {
  name: { ar: 'يوم الجمعية', en: 'Association day' },
  from: '2026-11-30',
  to: '2026-12-01',
};

/** What a test may change while the host runs. */
export type DevWorld = {
  now: Date;
  holidays: { name: { ar: string; en: string | null }; from: string; to: string }[];
};

export function devWorld(): DevWorld {
  return {
    now: new Date('2026-11-22T09:00:00Z'),
    holidays: [DEV_HOLIDAY],
  };
}

export function devOptions(world: DevWorld): FeedbackOptions {
  return {
    usersSlug: 'users',
    isOfficer: hasRole('officer'),
    isSupervisor: hasRole('supervisor'),
    isEditor: hasRole('editor'),
    isAuditor: hasRole('auditor'),
    secret: 'a secret of the bare host, at least 32 bytes',
    frontKey: 'the front of the bare host',
    calendar: () =>
      Promise.resolve({ timeZone: 'Asia/Riyadh', weekend: [5, 6], holidays: world.holidays }),
    commitmentFor: ({ kind, citation }) =>
      Promise.resolve(
        kind === 'complaint'
          ? {
              amount: 15,
              unit: 'workingDays',
              from: 'completion',
              provision: citation && DEV_CITATION,
            }
          : null,
      ),
    resolveCitation: ({ policy, anchor }) => {
      if (policy !== DEV_CITATION.policy) return Promise.resolve(null);
      if (anchor === null) return Promise.resolve({ ...DEV_CITATION, anchor, label: null });
      return Promise.resolve(anchor === DEV_CITATION.anchor ? DEV_CITATION : null);
    },
    now: () => world.now,
    proofOfWork: { cost: 1, tries: 20 },
  };
}

/** The bare host as it is written down, for whoever adds to it. */
export function hostConfig(db: DatabaseAdapterObj, options: FeedbackOptions): Config {
  return {
    secret: 'the bare host’s own secret',
    db,
    telemetry: false,
    graphQL: { disable: true },
    admin: { user: 'users', avatar: 'default' },
    collections: [
      {
        slug: 'users',
        auth: true,
        fields: [
          { name: 'name', type: 'text' },
          { name: 'role', type: 'select', options: [...ROLES], saveToJWT: true },
        ],
      },
    ],
    plugins: [feedback(options)],
  };
}

export function devConfig(
  db: DatabaseAdapterObj,
  options: FeedbackOptions,
): Promise<SanitizedConfig> {
  return buildConfig({
    ...hostConfig(db, options),
    logger: { options: { level: 'silent' } },
  });
}
