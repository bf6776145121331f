import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import type { Cms, Person } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';

let cms: Cms;
let secretary: Person;

beforeAll(async () => {
  cms = await openCms();
  secretary = await cms.person('secretary');
});
afterAll(() => cms.stop());

const meetingSchema = z.object({
  doc: z.object({
    id: z.string(),
    gregorianDate: z.string().nullish(),
    hijriDate: z.string().nullish(),
    weekday: z.string().nullish(),
    datesAsWritten: z.boolean(),
    revision: z.number().nullish(),
  }),
});
const refusalSchema = z.object({
  errors: z.tuple([
    z.object({ data: z.object({ errors: z.array(z.object({ path: z.string() })) }) }),
  ]),
});

async function record(dates: Record<string, unknown>) {
  const { status, body } = await cms.call('POST /api/meetings', { as: secretary, body: dates });
  expect(status).toBe(201);
  return meetingSchema.parse(body).doc;
}

/** @param id of the meeting that is changed; a new one without it */
async function refusedAt(dates: Record<string, unknown>, id?: string) {
  const [method, path] = id === undefined ? ['POST', ''] : ['PATCH', `/${id}`];
  const { status, body } = await cms.call(`${method} /api/meetings${path}`, {
    as: secretary,
    body: dates,
  });
  expect(status).toBe(400);
  return refusalSchema.parse(body).errors[0].data.errors.map((fault) => fault.path);
}

const ONE_DAY = { gregorianDate: '2026-02-05', hijriDate: '1447-08-17' };
const TWO_DAYS = { gregorianDate: '2026-02-05', hijriDate: '1447-08-12' };

describe('the date of a meeting', () => {
  it.each([
    { gregorianDate: '2026-02-05' },
    { gregorianDate: '٥/٢/٢٠٢٦ م' },
    { gregorianDate: '۲۰۲۶/۰۲/۰۵', weekday: '4' },
    { gregorianDate: '1447/8/17' },
    { hijriDate: '1447-08-17' },
    { hijriDate: '١٧/٨/١٤٤٧هـ' },
    { hijriDate: '2026/02/05' },
    { hijriDate: '1447/08/17 الموافق 2026/02/05' },
    ONE_DAY,
  ])('is one day in both calendars, however it comes: %j', async (dates) => {
    expect(await record(dates)).toMatchObject({ ...ONE_DAY, datesAsWritten: false });
  });

  it.each([
    [TWO_DAYS, 'hijriDate'],
    [{ gregorianDate: '٢٠٢٦/٠٢/٠٥', hijriDate: '١٢/٨/١٤٤٧' }, 'hijriDate'],
    [{ gregorianDate: '2026-02-05', weekday: '2' }, 'weekday'],
    [{ hijriDate: '1447-08-17', weekday: '2' }, 'weekday'],
    [{ hijriDate: '1447-13-01' }, 'hijriDate'],
    [{ gregorianDate: '2026-02-30' }, 'gregorianDate'],
  ])('is refused where it contradicts itself or does not exist: %j at %s', async (dates, path) => {
    expect(await refusedAt(dates)).toEqual([path]);
  });

  it('is refused as well where a change makes it contradict itself', async () => {
    const { id, revision } = await record(ONE_DAY);
    const another = { gregorianDate: '2026-02-06', revision };
    expect(await refusedAt(another, id)).toEqual(['hijriDate']);
    expect(await refusedAt({ weekday: '2', revision }, id)).toEqual(['weekday']);
  });

  it('is kept as the minutes write it by a choice, which ends when the dates agree', async () => {
    const kept = await record({ ...TWO_DAYS, weekday: '2', datesAsWritten: true });
    expect(kept).toMatchObject({ ...TWO_DAYS, weekday: '2', datesAsWritten: true });
    const { status, body } = await cms.call(`PATCH /api/meetings/${kept.id}`, {
      as: secretary,
      body: { ...ONE_DAY, weekday: '4', revision: kept.revision },
    });
    expect(status).toBe(200);
    expect(meetingSchema.parse(body).doc).toMatchObject({ ...ONE_DAY, datesAsWritten: false });
  });
});
