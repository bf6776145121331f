import { describe, expect, it } from 'vitest';

import { rulesBrokenBy } from '../helpers/lint.ts';

describe('what a layer may not import', () => {
  it.each([
    ['cms/src/core/dates.ts', "export { BEGUN } from '../policies/begun.ts';\n"],
    ['cms/src/users/collection.ts', "export { meetings } from '../meetings/collection.ts';\n"],
    [
      'plugins/feedback/src/sla/due.ts',
      "export { findCase } from '../cases/casesPrivileged.ts';\n",
    ],
    ['site/src/api/answer.ts', "export { posted } from '../feedback/posted.ts';\n"],
    ['site/src/api/answer.ts', "export { dayIn } from '../../../cms/src/organisation/today.ts';\n"],
  ])('is seen in %s: %s', async (file, text) => {
    expect(await rulesBrokenBy(text, file)).toContain('boundaries/dependencies');
  });

  it.each([
    ['cms/src/core/dateFields.ts', "'/src/policies/ui/HistoryField.tsx#HistoryField'"],
    ['cms/src/core/dateFields.ts', "'/src/core/ui/NoSuchField.tsx#NoSuchField'"],
    ['cms/src/core/dateFields.ts', "'@mithaq/feedback/client#CaseDesk'"],
    ['cms/src/core/dateFields.ts', '`/src/policies/ui/HistoryField.tsx#HistoryField`'],
    ['plugins/feedback/src/sla/due.ts', "'@mithaq/feedback/client#CaseDesk'"],
    ['plugins/feedback/src/intake/visitor.ts', "'@mithaq/feedback/client#NoSuchPanel'"],
    ['plugins/feedback/src/sla/due.ts', "'@mithaq/feedback/server#CalendarTime'"],
    ['plugins/feedback/src/intake/visitor.ts', "'@mithaq/feedback/server#DueCell'"],
  ])('is not named in %s either: %s', async (file, name) => {
    expect(await rulesBrokenBy(`export const component = ${name};\n`, file)).toEqual([
      'layers/named',
    ]);
  });

  it('is not had from our own package either', async () => {
    const text = "export { computeDue } from '@mithaq/feedback';\n";
    expect(await rulesBrokenBy(text, 'cms/src/organisation/holidays.ts')).toEqual(['layers/named']);
    expect(await rulesBrokenBy(text, 'cms/src/feedback/commitments.ts')).toEqual([]);
  });
});

describe('what a layer may import', () => {
  it.each([
    ['cms/src/policies/hooks.ts', "export { bilingual } from '../core/bilingual.ts';\n"],
    ['cms/src/policies/hooks.ts', "export const is = '/src/core/ui/DayField.tsx#DayField';\n"],
    [
      'plugins/feedback/src/cases/clock.ts',
      "export const is = '@mithaq/feedback/client#DueCell';\n",
    ],
  ])('is left alone in %s: %s', async (file, text) => {
    expect(await rulesBrokenBy(text, file)).toEqual([]);
  });
});

it('a new folder takes its place in layers.js first', async () => {
  for (const part of ['cms', 'site', 'plugins/feedback']) {
    const file = `${part}/src/planted/notice.ts`;
    expect(await rulesBrokenBy('export const sent = 1;\n', file)).toEqual([
      'boundaries/no-unknown-files',
    ]);
  }
});
