import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { generateImportMap } from 'payload';

// `node writeImportMap.ts FOLDER`: the host's import map, as it stands beside a root in that folder.
const [folder = import.meta.dirname] = process.argv.slice(2);
mkdirSync(path.join(folder, 'app/(payload)/admin'), { recursive: true });
process.env['ROOT_DIR'] = folder;
for (const name of ['HOST_DATA', 'HOST_SECRET', 'HOST_FEEDBACK_SECRET', 'HOST_FRONT_KEY']) {
  process.env[name] = 'none is needed, for nothing is opened';
}
const { default: configured } = await import('./payload.config.ts');
const config = await configured;
config.admin.importMap.baseDir = folder;
await generateImportMap(config, { log: false, force: true });
process.exit(0);
