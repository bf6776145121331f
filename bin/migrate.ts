import { inRoot } from './paths.ts';

// Brings the database up to the present schema and ends.
Object.assign(process.env, { NODE_ENV: 'production' });
process.env['DATA_DIR'] ??= inRoot('data');
const { getPayload } = await import('payload');
const { default: config } = await import('../cms/src/payload.config.ts');
const payload = await getPayload({ config });
await payload.destroy();
process.exit(0);
