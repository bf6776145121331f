import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65535);

const schema = z.object({
  CMS_PORT: port.default(3000),
  CMS_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  SITE_PORT: port.default(4321),
  SITE_ORIGIN: z.url({ protocol: /^https?$/ }).optional(),
  DATA_DIR: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\/.+/, 'must start with mongodb:// or be unset for SQLite')
    .optional(),
  ADMIN_EMAIL: z.email().default('admin@example.org'),
});

/** Settings taken from the environment, with their defaults applied. */
export type Environment = z.infer<typeof schema>;

/** A setting that cannot be used, told in one line per setting. */
export class EnvironmentError extends Error {}

/**
 * Reads and checks the settings both servers share.
 * @param source usually `process.env`; an empty value counts as unset
 * @returns every setting with its default applied
 * @throws EnvironmentError naming each bad variable and what it must be
 */
export function readEnvironment(source: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new EnvironmentError(['Some settings cannot be used:', ...lines].join('\n  '));
}
