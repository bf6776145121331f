import { z } from 'zod';

/** A line of the log that is a record, with the server that wrote it. */
export type LogRecord = Record<string, unknown> & { server: string };

/** The lines of an installation's output that are records. */
export function logRecords(output: string): LogRecord[] {
  return output.split('\n').flatMap((line) => {
    const [, server, record] = /^ {2}(cms|site): (\{.*\})$/.exec(line) ?? [];
    if (server === undefined || record === undefined) return [];
    return [{ ...z.record(z.string(), z.unknown()).parse(JSON.parse(record)), server }];
  });
}
