import { spawn } from 'node:child_process';

import { readEnvironment } from '../cms/src/core/environment.ts';
import { readSecrets } from '../cms/src/core/secrets.ts';
import { inRoot } from './paths.ts';

// `npm run dev:plugin`: the feedback plugin alone, in its bare host, from source. Only this machine
// reaches it; what it keeps lies in .build/host, which may be deleted at any time.
const { CMS_PORT } = readEnvironment(process.env);
const data = inRoot('.build/host');
const { payload, feedback, front } = readSecrets(data);
const complaint = {
  locale: 'en',
  category: 'service',
  subject: 'No reply',
  text: 'I wrote three weeks ago and have had no reply.',
  citation: { policy: 'complaints', anchor: 'article-4' },
  anonymous: true,
  contact: null,
  declaration: true,
};
console.log(`
  Panel  http://127.0.0.1:${String(CMS_PORT)}/admin

  A case to look at:
  curl http://127.0.0.1:${String(CMS_PORT)}/api/feedback/complaints \\
    -H 'Content-Type: application/json' -H "Idempotency-Key: $RANDOM$RANDOM$RANDOM$RANDOM" \\
    -H 'X-Feedback-Front: ${front}' -H 'X-Feedback-Proof: none' \\
    -d '${JSON.stringify(complaint)}'
`);
const next = inRoot('node_modules/next/dist/bin/next');
const args = [next, 'dev', '-H', '127.0.0.1', '-p', String(CMS_PORT)];
const server = spawn(process.execPath, args, {
  cwd: inRoot('plugins/feedback/dev/host'),
  stdio: 'inherit',
  env: {
    ...process.env,
    HOST_DATA: data,
    HOST_SECRET: payload,
    HOST_FEEDBACK_SECRET: feedback,
    HOST_FRONT_KEY: front,
  },
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => server.kill(signal));
}
server.on('exit', (code) => {
  process.exitCode = code ?? 0;
});
