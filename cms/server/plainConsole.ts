import { faultFacts } from '../../server/fault.ts';
import { requestFacts } from '../src/core/requestFacts.ts';

const LEVEL = 50;

/**
 * Has whatever writes an error to the console, Next above all, write one line as the log does: by
 * itself an error is printed with its message, which can quote a query and what a person wrote.
 */
export function plainConsole(): void {
  const write = console.error.bind(console);
  console.error = (...said: unknown[]) => {
    const fault = said.find((one) => one instanceof Error);
    if (fault === undefined) write(...said);
    else {
      const msg = 'a fault that nothing caught';
      write(JSON.stringify({ level: LEVEL, msg, ...requestFacts(), err: faultFacts(fault) }));
    }
  };
}
