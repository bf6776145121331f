import { readSecrets } from '../../cms/src/core/secrets.ts';
import { OPEN_STATES } from '../../plugins/feedback/src/cases/caseValues.ts';
import type { Cms } from './cms.ts';
import { visitorHeaders } from './visitorHeaders.ts';

/** A question officers ask of the list of cases. */
export type ListQuestion = {
  what: string;
  query: string;
  /** Whether it asks for some of the cases; else for the first of all. */
  isForSome: boolean;
};

const TODAY = new Date().toISOString().slice(0, 10);

/** What officers ask of the list of cases, which is to go by an index however many there are. */
export const LIST_QUESTIONS: readonly ListQuestion[] = [
  { what: 'the newest', query: 'sort=-receivedAt', isForSome: false },
  { what: 'the first to be due', query: '', isForSome: false },
  { what: 'what is open', query: `where[state][in]=${OPEN_STATES.join()}`, isForSome: true },
  {
    what: 'what is late',
    query: `where[state][in]=received,inProgress&where[dueOn][less_than]=${TODAY}`,
    isForSome: true,
  },
  {
    what: 'what is of a category',
    query: 'where[category][equals]=service-delay&sort=-receivedAt',
    isForSome: true,
  },
  {
    what: 'one by its reference',
    query: 'where[reference][equals]=C-26-100001',
    isForSome: true,
  },
];

/** What our own site says of itself to the cms of this process. */
export function front() {
  return visitorHeaders(readSecrets(process.env['DATA_DIR'] ?? '').front);
}

/** Files a complaint of the model association. */
export function fileOne(cms: Cms) {
  return cms.call('POST /api/feedback/complaints', {
    headers: front(),
    body: {
      locale: 'ar',
      category: 'service-delay',
      subject: 'تأخر الرد',
      text: 'أرسلت طلبًا قبل ثلاثة أسابيع ولم يصلني رد عليه.',
      citation: null,
      anonymous: true,
      contact: null,
      declaration: true,
    },
  });
}
