import { z } from 'zod';

const DEFAULT_PORT = 4321;

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const origins = z
  .string()
  .transform((list) => list.split(',').map((one) => one.trim()))
  .pipe(z.array(origin));

/** An unset variable and one set to nothing mean the same. */
function emptyAsUnset(value: unknown) {
  return value === '' ? undefined : value;
}

const schema = z.object({
  /** Port the site listens on; 0 asks the system for a free one. */
  SITE_PORT: z.preprocess(
    emptyAsUnset,
    z.coerce.number().int().min(0).max(65_535).default(DEFAULT_PORT),
  ),
  /** Address the site listens on; every address of the machine when unset. */
  SITE_HOST: z.preprocess(emptyAsUnset, z.string().min(1).max(255).optional()),
  /** Where the cms answers. */
  CMS_URL: z.preprocess(emptyAsUnset, origin.default('http://127.0.0.1:3000')),
  /** The addresses visitors type; every absolute link starts with the first. */
  SITE_ORIGIN: z.preprocess(emptyAsUnset, origins.optional()),
  /** Shared with the cms; lets this site speak for visitors without JavaScript. */
  FEEDBACK_FRONT_KEY: z.preprocess(emptyAsUnset, z.string().min(16).max(256).optional()),
  /** Folder where the site keeps what it must know while the cms is down; nothing when unset. */
  DATA_DIR: z.preprocess(emptyAsUnset, z.string().min(1).max(4_096).optional()),
  /** How many proxies of one's own each add an address to `X-Forwarded-For`; `true` is one. */
  SITE_TRUST_PROXY: z.preprocess(
    emptyAsUnset,
    z
      .string()
      .regex(/^(?:true|false|[1-9])$/)
      .default('false'),
  ),
});

/** The site's configuration. */
export type Environment = {
  port: number;
  host: string | undefined;
  cmsUrl: string;
  siteOrigin: string;
  /** Every address whose forms are taken, the canonical one first. */
  siteOrigins: string[];
  frontKey: string | undefined;
  /** Proxies of one's own before the site; 0 when `X-Forwarded-For` is not to be believed. */
  proxies: number;
  dataDir: string | undefined;
};

/**
 * Reads the configuration from environment variables.
 * @throws Error that names each wrong variable and what it should be
 */
export function readEnvironment(variables: Record<string, string | undefined>): Environment {
  const parsed = schema.safeParse(variables);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`The site cannot start with this configuration:\n${lines.join('\n')}`);
  }
  const { data } = parsed;
  const loopback = `http://localhost:${String(data.SITE_PORT)}`;
  const siteOrigins = data.SITE_ORIGIN ?? [loopback];
  return {
    port: data.SITE_PORT,
    host: data.SITE_HOST,
    cmsUrl: data.CMS_URL,
    siteOrigin: siteOrigins[0] ?? loopback,
    siteOrigins,
    frontKey: data.FEEDBACK_FRONT_KEY,
    proxies: proxiesOf(data.SITE_TRUST_PROXY),
    dataDir: data.DATA_DIR,
  };
}

function proxiesOf(trusted: string): number {
  if (trusted === 'false') return 0;
  return trusted === 'true' ? 1 : Number(trusted);
}

/** The configuration of this process. */
export const environment = readEnvironment(process.env);
