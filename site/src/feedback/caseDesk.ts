import type { Failure } from '../api/answer.ts';
import type { CaseKind, Receipt } from '../api/feedback.ts';
import { submitCase } from '../api/feedback.ts';
import type { CaseFault, CaseValues } from './caseForm.ts';
import { emptyCase, faultsFromCms, faultsOf, readCase, submissionOf } from './caseForm.ts';
import { readText } from './formText.ts';
import { formStatus, idempotencyKeyOf, readForm, sayable, senderOf } from './posted.ts';
import type { FormChoices } from './reference.ts';
import { readChoices } from './reference.ts';

/** What the page of a form shows. */
export type CaseDesk =
  | { step: 'down' }
  | { step: 'receipt'; receipt: Receipt; status: 200 }
  | {
      step: 'form';
      status: number;
      values: CaseValues;
      choices: FormChoices;
      idempotencyKey: string;
      faults: CaseFault[];
      failure: Failure | null;
    };

type Visit = { request: Request; url: URL; locals: App.Locals };

type Shown = {
  values: CaseValues;
  form: FormData | null;
  status: number;
  faults?: CaseFault[];
  failure?: Failure;
};

/** Shows the form, or takes what was posted and files it. */
export async function serveCase(kind: CaseKind, visit: Visit): Promise<CaseDesk> {
  if (visit.request.method !== 'POST') return showNew(kind, visit);
  const form = await readForm(visit.request);
  if (form === null) {
    const values = emptyCase({ policy: '', anchor: '' });
    return show(kind, visit, { values, form, status: 400, failure: { kind: 'refused' } });
  }
  const values = readCase(form);
  switch (readText(form, 'intent')) {
    case 'articles':
      return show(kind, visit, { values: { ...values, anchor: '' }, form, status: 200 });
    case 'clearCitation':
      return show(kind, visit, {
        values: { ...values, policy: '', anchor: '' },
        form,
        status: 200,
      });
    default:
      return fileCase(kind, visit, form, values);
  }
}

async function fileCase(
  kind: CaseKind,
  visit: Visit,
  form: FormData,
  values: CaseValues,
): Promise<CaseDesk> {
  const faults = faultsOf(values);
  if (faults.length > 0) return show(kind, visit, { values, form, status: 422, faults });
  const sender = senderOf(form, idempotencyKeyOf(form), visit.locals);
  const answer = await submitCase(kind, submissionOf(kind, values), sender);
  if (answer.ok) return { step: 'receipt', receipt: answer.value, status: 200 };
  const found = answer.failure.kind === 'invalid' ? faultsFromCms(answer.failure.fields) : [];
  const failure = sayable(answer.failure, found);
  return show(kind, visit, {
    values,
    // Other words under the same key can never be filed: the next sending needs a new key.
    form: failure.kind === 'conflict' ? null : form,
    status: formStatus(failure),
    failure,
    faults: found,
  });
}

function showNew(kind: CaseKind, visit: Visit): Promise<CaseDesk> {
  const query = visit.url.searchParams;
  const values = emptyCase({
    policy: query.get('policy') ?? '',
    anchor: query.get('anchor') ?? '',
  });
  return show(kind, visit, { values, form: null, status: 200 });
}

async function show(kind: CaseKind, visit: Visit, shown: Shown): Promise<CaseDesk> {
  const { values, form, status, faults = [], failure = null } = shown;
  const isPost = visit.request.method === 'POST';
  const choices = await readChoices(visit.locals.locale, kind, values.policy, isPost);
  if (choices === null) return { step: 'down' };
  const isUnknown = choices.policy === null && !isPost;
  return {
    step: 'form',
    status,
    values: isUnknown ? { ...values, policy: '', anchor: '' } : values,
    choices,
    idempotencyKey: idempotencyKeyOf(form),
    faults,
    failure,
  };
}
