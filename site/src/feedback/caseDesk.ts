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
type Called = { kind: CaseKind; visit: Visit };

type Shown = {
  values: CaseValues;
  form: FormData | null;
  status: number;
  faults?: CaseFault[];
  failure?: Failure;
};

/** Shows the form, or takes what was posted and files it. */
export async function serveCase(kind: CaseKind, visit: Visit): Promise<CaseDesk> {
  if (visit.request.method !== 'POST') return showNew({ kind, visit });
  const called = { kind, visit };
  const form = await readForm(visit.request);
  if (form === null) {
    const values = emptyCase({ policy: '', anchor: '' });
    return show(called, { values, form, status: 400, failure: { kind: 'refused' } });
  }
  const values = readCase(form);
  switch (readText(form, 'intent')) {
    case 'articles':
      return show(called, { values: { ...values, anchor: '' }, form, status: 200 });
    case 'clearCitation':
      return show(called, {
        values: { ...values, policy: '', anchor: '' },
        form,
        status: 200,
      });
    default:
      return fileCase(called, { form, values });
  }
}

async function fileCase(
  called: Called,
  { form, values }: { form: FormData; values: CaseValues },
): Promise<CaseDesk> {
  const { kind, visit } = called;
  const faults = faultsOf(values);
  if (faults.length > 0) return show(called, { values, form, status: 422, faults });
  const sender = senderOf(form, { idempotencyKey: idempotencyKeyOf(form), locals: visit.locals });
  const answer = await submitCase({ kind, submission: submissionOf(kind, values) }, sender);
  if (answer.ok) return { step: 'receipt', receipt: answer.value, status: 200 };
  const found = answer.failure.kind === 'invalid' ? faultsFromCms(answer.failure.fields) : [];
  const failure = sayable(answer.failure, found);
  return show(called, {
    values,
    // Other words under the same key can never be filed: the next sending needs a new key.
    form: failure.kind === 'conflict' ? null : form,
    status: formStatus(failure),
    failure,
    faults: found,
  });
}

function showNew(called: Called): Promise<CaseDesk> {
  const query = called.visit.url.searchParams;
  const values = emptyCase({
    policy: query.get('policy') ?? '',
    anchor: query.get('anchor') ?? '',
  });
  return show(called, { values, form: null, status: 200 });
}

async function show({ kind, visit }: Called, shown: Shown): Promise<CaseDesk> {
  const { values, form, status, faults = [], failure = null } = shown;
  const isPost = visit.request.method === 'POST';
  const choices = await readChoices(visit.locals.locale, {
    kind,
    policy: values.policy,
    mayBeOld: isPost,
  });
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
