import { expect, it } from 'vitest';

import { linePrinter } from './logLines.ts';

function printer() {
  const printed: string[] = [];
  let at = 0;
  const print = linePrinter({ name: 'cms', write: (line) => printed.push(line) }, () => at);
  return { printed, print, wait: (ms: number) => (at += ms) };
}

it('prints a message by its words, and what befell a request whole', () => {
  const { printed, print } = printer();
  const refused = JSON.stringify({ level: 30, msg: 'refused', requestId: 'a', path: '/api/x' });
  const fault = JSON.stringify({ level: 50, msg: 'failed', err: { name: 'Error' } });
  for (const line of ['{"level":30,"msg":"ready"}', refused, fault, 'plain', '✓ Ready'])
    print(line);
  expect(printed).toEqual(['  cms: ready', `  cms: ${refused}`, `  cms: ${fault}`, '  cms: plain']);
});

it('cuts a line at its bound', () => {
  const { printed, print } = printer();
  print('x'.repeat(1_000_000));
  expect(printed.join('').length).toBeLessThan(8_100);
});

it('counts what comes over and over, and says how often it came', () => {
  const { printed, print, wait } = printer();
  function repeat() {
    for (let n = 0; n < 1_000; n += 1) {
      print(JSON.stringify({ level: 50, msg: `no answer after ${String(n)} ms`, requestId: 'a' }));
    }
  }
  repeat();
  expect(printed).toHaveLength(30);
  print('another');
  expect(printed).toHaveLength(31);
  wait(60_000);
  repeat();
  expect(printed).toHaveLength(62);
  expect(printed[31]).toContain('(970 more lines like this one) no answer after # ms');
});
