import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

let cms: Cms;
let administrator: Person;

beforeAll(async () => {
  cms = await openCms();
  administrator = await cms.person('administrator');
});
afterAll(() => cms.stop());

function holiday(from: string, to: string) {
  return cms.call('POST /api/holidays', {
    as: administrator,
    body: { nameAr: 'إجازة', from, to },
  });
}

describe('the calendar that runs the clock', () => {
  it.each(
    (
      [
        ['2026-12-01', '2026-12-01', 201],
        ['2026-12-20', '2027-02-17', 201],
        ['2026-12-20', '2027-02-18', 400],
        ['2026-12-01', '2126-12-03', 400],
        ['0001-01-01', '9999-12-31', 400],
        ['2026-12-02', '2026-12-01', 400],
      ] as const
    ).map(([from, to, status]) => ({ from, to, status })),
  )('takes a holiday from $from to $to with $status', async ({ from, to, status }) => {
    expect((await holiday(from, to)).status).toBe(status);
  });

  it.each([
    [['5', '6'], 200],
    [['0', '1', '2', '3', '4', '5', '6'], 400],
  ])('takes the weekend %j with %i', async (weekend, status) => {
    const body = { nameAr: 'جمعية', timeZone: 'Asia/Riyadh', weekend };
    const answer = await cms.save({ as: administrator, path: '/api/globals/organisation', body });
    expect(answer.status).toBe(status);
  });
});
