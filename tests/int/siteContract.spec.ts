import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readSecrets } from '../../cms/src/core/secrets.ts';
import type { Answer } from '../../site/src/api/answer.ts';
import type { TrackAnswer, TrackedCase } from '../../site/src/api/track.ts';
import type { Cms } from '../helpers/cms.ts';
import { openCms } from '../helpers/cms.ts';
import { serveCms } from '../helpers/cmsServer.ts';
import { seedFrom } from '../helpers/content.ts';

/** The site's own questions to the cms; loaded once the cms has an address. */
async function loadSite() {
  return {
    organisation: await import('../../site/src/api/organisation.ts'),
    policies: await import('../../site/src/api/policies.ts'),
    feedback: await import('../../site/src/api/feedback.ts'),
    surveys: await import('../../site/src/api/surveys.ts'),
    track: await import('../../site/src/api/track.ts'),
  };
}

let cms: Cms;
let server: Awaited<ReturnType<typeof serveCms>>;
let site: Awaited<ReturnType<typeof loadSite>>;

beforeAll(async () => {
  cms = await openCms();
  await seedFrom(cms.payload);
  server = await serveCms();
  process.env['CMS_URL'] = server.url;
  process.env['FEEDBACK_FRONT_KEY'] = readSecrets(process.env['DATA_DIR'] ?? '').front;
  site = await loadSite();
});
afterAll(async () => {
  await server.close();
  await cms.stop();
});

/** The value of an answer the site's schema has accepted. */
function accepted<T>(answer: { ok: true; value: T } | { ok: false; failure: unknown }): T {
  if (answer.ok) return answer.value;
  throw new Error(JSON.stringify(answer.failure));
}

/** The same of a case that was not erased. */
function whole(answer: Answer<TrackAnswer>): TrackedCase {
  const tracked = accepted(answer);
  if (site.track.isErased(tracked)) throw new Error('The case was erased');
  return tracked;
}

function sender(locale: 'ar' | 'en') {
  return {
    locale,
    visitor: '192.0.2.7',
    idempotencyKey: randomUUID(),
    proof: null,
    website: '',
  };
}

describe.each(['ar', 'en'] as const)('what the site understands of the cms (%s)', (locale) => {
  it('is the organisation with its channels and calendar', async () => {
    const organisation = accepted(await site.organisation.readOrganisation(locale));
    expect(organisation.channels.length).toBeGreaterThanOrEqual(11);
    expect(organisation.holidays.length).toBeGreaterThanOrEqual(16);
  });

  it('is every policy in force, each whole, with its translation fresh', async () => {
    const { policies, total, pages } = accepted(await site.policies.listPolicies(locale));
    expect(policies.length).toBeGreaterThanOrEqual(6);
    expect([total, pages]).toEqual([policies.length, 1]);
    const { titles } = accepted(await site.policies.listTitles(locale));
    expect(titles).toEqual(policies.map(({ slug, title }) => ({ slug, title })));
    for (const { slug } of policies) {
      const policy = accepted(await site.policies.readPolicy(locale, { slug }));
      expect(policy.edition.status).toBe('inForce');
      expect(JSON.stringify(policy.edition.provisions)).not.toMatch(
        /"translation":"(stale|missing)"/,
      );
      const anchors = JSON.stringify(policy.edition.provisions);
      for (const { anchor } of policy.edition.commitments) {
        expect(anchors).toContain(`"anchor":"${anchor}"`);
      }
    }
  });

  it('is an earlier edition by its number and by its day', async () => {
    const byNumber = accepted(
      await site.policies.readPolicy(locale, { slug: 'complaints', edition: 1 }),
    );
    const byDay = accepted(
      await site.policies.readPolicy(locale, { slug: 'complaints', on: '2024-01-01' }),
    );
    expect(byNumber.edition.status).toBe('superseded');
    expect(byDay.edition.number).toBe(1);
  });

  it('is a complaint from its filing to its reply', async () => {
    const [category] = accepted(await site.feedback.listCategories(locale, 'complaint'));
    const receipt = accepted(
      await site.feedback.submitCase(
        {
          kind: 'complaint',
          submission: {
            category: category?.slug ?? '',
            subject: 'تأخر في الرد',
            text: 'أرسلت طلبًا قبل شهر ولم يصلني رد.',
            citation: { policy: 'complaints', anchor: 'article-5-2' },
            anonymous: true,
            contact: null,
            declaration: true,
          },
        },
        sender(locale),
      ),
    );
    const tracked = whole(await site.track.trackCase(receipt.receiptCode, sender(locale)));
    expect(tracked.text).toBe('أرسلت طلبًا قبل شهر ولم يصلني رد.');
    expect(tracked.due).toMatchObject({
      amount: 10,
      unit: 'workingDays',
      provision: { policy: 'complaints', edition: 2, anchor: 'article-5-2' },
    });
    const written = whole(
      await site.track.writeMessage(
        { receiptCode: receipt.receiptCode, text: 'أضيف أن الطلب كان عاجلًا.' },
        sender(locale),
      ),
    );
    expect(written.timeline.length).toBe(tracked.timeline.length + 1);
  });

  it('is a contact that is changed and deleted by the code, and an erased case', async () => {
    const contact = {
      name: 'ليان',
      email: 'layan@example.org',
      phone: null,
      preferred: 'email',
    } as const;
    const submission = {
      category: 'services',
      subject: 'سؤال عن الشروط',
      text: 'ما شروط الانتفاع من الخدمة؟',
      citation: null,
      anonymous: false,
      contact,
      declaration: true,
    } as const;
    const filed = await site.feedback.submitCase({ kind: 'enquiry', submission }, sender(locale));
    const { receiptCode } = accepted(filed);
    const other = { ...contact, name: 'ليان بنت سعد' };
    const changed = await site.track.changeContact({ receiptCode, contact: other }, sender(locale));
    expect(whole(changed).timeline.map(({ type }) => type)).toContain('contactChanged');
    const deleted = whole(await site.track.deleteNow(receiptCode, sender(locale)));
    expect([deleted.hasContact, deleted.deletable]).toEqual([false, 'nothing']);
    const { docs } = await cms.payload.find({
      collection: 'enquiries',
      where: { subject: { exists: true } },
      sort: '-createdAt',
      limit: 1,
      overrideAccess: true,
    });
    const as = await cms.person('supervisor');
    for (const [action, body] of [
      ['take', {}],
      ['close', { decision: 'answered', reasons: 'أجبنا عنه.' }],
    ] as const) {
      const line = `POST /api/feedback/cases/enquiries/${docs[0]?.id ?? ''}/${action}`;
      expect((await cms.call(line, { as, body })).status).toBe(200);
    }
    const erased = accepted(await site.track.deleteNow(receiptCode, sender(locale)));
    expect(erased).toMatchObject({ kind: 'enquiry', erasure: { cause: 'asked', contact: true } });
    expect(site.track.isErased(erased)).toBe(true);
  });

  it('is a refusal with fields', async () => {
    const answer = await site.feedback.submitCase(
      {
        kind: 'enquiry',
        submission: {
          category: 'none-such',
          subject: 'x',
          text: 'short',
          citation: null,
          anonymous: true,
          contact: null,
          declaration: true,
        },
      },
      sender(locale),
    );
    expect(answer.ok).toBe(false);
    if (!answer.ok) expect(JSON.stringify(answer.failure)).toContain('subject');
  });

  it('is a survey and its answer', async () => {
    const surveys = accepted(await site.surveys.listSurveys(locale));
    expect(surveys.length).toBeGreaterThanOrEqual(1);
    for (const { slug } of surveys) {
      const survey = accepted(await site.surveys.readSurvey(locale, slug));
      expect(survey.questions.length).toBeGreaterThanOrEqual(4);
    }
  });
});
