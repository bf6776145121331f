import { z } from 'zod';

const aPort = 'must be a port, 1 to 65535';
const port = z.coerce.number(aPort).int(aPort).min(1, aPort).max(65_535, aPort);

/** Browsers name an origin without path or closing slash, and so it is kept. */
const origin = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org' })
  .transform((value) => new URL(value).origin);

/** The first is the one written into links; the site takes forms from each. */
const origins = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(origin));

const schema = z
  .object({
    CMS_HOST: z.string().min(1).default('127.0.0.1'),
    CMS_PORT: port.default(3000),
    CMS_ORIGIN: origin.optional(),
    SITE_PORT: port.default(4321),
    SITE_ORIGIN: origins.optional(),
    DATA_DIR: z.string().min(1).default('data'),
    DATABASE_URL: z
      .string()
      .regex(/^mongodb(\+srv)?:\/\/.+/, 'must be mongodb://host/name, or unset for SQLite')
      .optional(),
    LIMITS_KEY: z
      .string()
      .regex(/^[\x21-\x7e]{32,256}$/, 'must have at least 32 characters and no spaces')
      .optional(),
    ADMIN_EMAIL: z.email('must be an e-mail address').default('admin@example.org'),
    NEW_SECRETS: z.enum(['true', 'false'], 'must be true or false').default('false'),
    CLOCK_IS_RIGHT: z.enum(['true', 'false'], 'must be true or false').default('false'),
    NEW_DATABASE: z.enum(['true', 'false'], 'must be true or false').default('false'),
    SITE_TRUST_PROXY: z
      .string()
      .regex(/^(?:true|false|[1-9])$/, 'must be true, false or the number of your proxies, 1 to 9')
      .default('false'),
    CMS_TRUST_PROXY: z.enum(['true', 'false'], 'must be true or false').default('false'),
  })
  .refine(({ CMS_PORT, SITE_PORT }) => CMS_PORT !== SITE_PORT, {
    path: ['SITE_PORT'],
    error: 'must differ from CMS_PORT',
  })
  .transform(({ SITE_ORIGIN, ...rest }) => ({
    ...rest,
    SITE_ORIGIN: SITE_ORIGIN ?? [`http://localhost:${String(rest.SITE_PORT)}`],
  }));

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
