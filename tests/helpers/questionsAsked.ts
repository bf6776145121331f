import type { Payload } from 'payload';

/** Counts what is asked of the database while something is done, whichever database it is. */
export async function questionsAsked(
  payload: Payload,
  work: () => Promise<unknown>,
): Promise<string[]> {
  const asked: string[] = [];
  const real = payload.db;
  payload.db = new Proxy(real, {
    get: (...[target, name]) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        asked.push(String(name));
        return Reflect.apply(value, target, args);
      };
    },
  });
  try {
    await work();
  } finally {
    payload.db = real;
  }
  return asked;
}
