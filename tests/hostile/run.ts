import { seedOf } from '../helpers/hostile.ts';
import { runHostile } from './hostileRun.ts';
import { reasonsAgainst, tableOf } from './report.ts';

/** Seconds the whole attack may take on two cores that do nothing else. */
const MOST_SECONDS = 300;

const seed = seedOf(process.env['HOSTILE_SEED']);
const count = Number(process.env['HOSTILE_INPUTS'] ?? '10000');
console.log(`• Attacking with ${count} inputs to each endpoint, HOSTILE_SEED=${seed} …`);
const found = await runHostile({ seed, count });
console.log(tableOf(found));
const reasons = reasonsAgainst(found);
for (const reason of reasons) console.log(`✗ ${reason}`);
if (found.seconds > MOST_SECONDS) console.log(`It took more than ${MOST_SECONDS} s.`);
process.exit(reasons.length === 0 ? 0 : 1);
