import { OPEN_STATES } from '../../plugins/feedback/src/cases/caseValues.ts';

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
