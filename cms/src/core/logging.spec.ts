import { expect, it } from 'vitest';

import { faultFacts } from '../../../server/fault.ts';
import { logging } from './logging.ts';

const TYPED = 'what a person wrote';

it('tells the chain of causes by name and place, and quotes nobody', () => {
  const cause = Object.assign(new Error(`near "${TYPED}"`), { code: 'SQLITE_ERROR' });
  const told = faultFacts(new Error(`Failed query, params: ${TYPED}`, { cause }));
  expect(told).toMatchObject({ name: 'Error', cause: { name: 'Error', code: 'SQLITE_ERROR' } });
  expect(told.frames?.[0]).toContain('logging.spec');
  expect(JSON.stringify(told)).not.toContain(TYPED);
});

it('keeps the words of the program’s own faults and of the system', () => {
  expect(faultFacts(new TypeError('x is not a function')).message).toBe('x is not a function');
  const refused = Object.assign(new Error('connect ECONNREFUSED'), { syscall: 'connect' });
  expect(faultFacts(refused).message).toBe('connect ECONNREFUSED');
});

it('ends a chain of causes that has no end', () => {
  const error = new Error('one');
  error.cause = error;
  expect(JSON.stringify(faultFacts(error)).length).toBeLessThan(40_000);
});

it('gives a fault without words of its own none of the error’s', () => {
  const { hooks } = logging('info');
  const lines: unknown[][] = [];
  const args = [{ err: new Error(`Cast failed for value "${TYPED}"`) }];
  Reflect.apply(hooks?.logMethod ?? (() => undefined), {}, [
    args,
    (...line: unknown[]) => lines.push(line),
  ]);
  expect(lines).toEqual([[args[0], 'a fault in an answer']]);
});

it.each(['err', 'fault'])('tells what a lost database left undone in one short line (%s)', (of) => {
  const { hooks } = logging('info');
  const lines: unknown[] = [];
  const error = Object.assign(new Error(TYPED), { name: 'MongoServerSelectionError' });
  const method = { warn: (line: unknown) => lines.push(line) };
  Reflect.apply(hooks?.logMethod ?? (() => undefined), method, [
    [{ [of]: error }],
    () => lines.push('otherwise'),
  ]);
  expect(lines).toEqual([{ msg: 'the database did not answer', error: error.name }]);
});
