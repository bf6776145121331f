import type { AstroCookies } from 'astro';

import type { CaseKind } from '../api/caseKinds.ts';
import { CASE_KINDS } from '../api/caseKinds.ts';
import { submitCase } from '../api/feedback.ts';
import { readRules } from '../api/rules.ts';
import type { CaseFault, CaseValues } from './caseForm.ts';
import { emptyCase, faultsFromCms, faultsOf, readCase, submissionOf } from './caseForm.ts';
import { readText } from './formText.ts';
import { keepCode, keptCode, markOf, renewMark } from './kept.ts';
import type { FormFailure } from './posted.ts';
import { failureToShow, formStatus, keyOf, readForm, senderOf, tokenOf } from './posted.ts';
import type { Receipt } from './receipt.ts';
import { readReceipt } from './receipt.ts';
import type { FormChoices } from './reference.ts';
import { readChoices } from './reference.ts';

/** What the page of a form shows, or where the browser is sent. */
export type CaseView =
  | { step: 'down'; status: 503 }
  | { step: 'filed'; to: string }
  | { step: 'receipt'; receipt: Receipt; status: 200 }
  | CaseFormView;

/** The form of a case, new or come back. */
export type CaseFormView = {
  step: 'form';
  status: number;
  values: CaseValues;
  choices: FormChoices;
  token: string;
  faults: CaseFault[];
  failure: FormFailure | null;
};

type Visit = { request: Request; url: URL; locals: App.Locals; cookies: AstroCookies };
type Called = { kind: CaseKind; visit: Visit };
type Posted = { form: FormData; values: CaseValues };

type Shown = {
  values: CaseValues;
  form: FormData | null;
  status?: number;
  faults?: CaseFault[];
  failure?: FormFailure;
};

/** Shows the form, or takes what was posted and files it. */
export async function serveCase(kind: CaseKind, visit: Visit): Promise<CaseView> {
  const called = { kind, visit };
  if (visit.request.method !== 'POST') return showNew(called);
  const form = await readForm(visit.request);
  if (form === null) {
    const values = emptyCase({ policy: '', anchor: '' });
    return show(called, { values, form, failure: { kind: 'unreadable' } });
  }
  const values = readCase(form);
  if (visit.locals.isForeign === true) {
    return show(called, { values, form: null, failure: { kind: 'foreign' } });
  }
  switch (readText(form, 'intent')) {
    case 'show':
      return show(called, { values, form });
    case 'articles':
      return show(called, { values: { ...values, anchor: '' }, form });
    case 'clearCitation':
      return show(called, { values: { ...values, policy: '', anchor: '' }, form });
    default:
      return fileCase(called, { form, values });
  }
}

async function fileCase(called: Called, { form, values }: Posted): Promise<CaseView> {
  const { kind, visit } = called;
  const { cookies, locals } = visit;
  const rules = await readRules(locals.locale, { mayBeOld: true });
  const faults = faultsOf(rules, values);
  if (faults.length > 0) return show(called, { values, form, status: 422, faults });
  const submission = submissionOf(rules, { kind, values });
  // The browser's own mark knows the same words again from another form; else the form's token.
  const token = markOf(cookies) ?? tokenOf(form);
  const idempotencyKey = keyOf(token, [kind, submission]);
  const sender = senderOf(form, { idempotencyKey, locals });
  const answer = await submitCase({ kind, submission }, sender);
  if (answer.ok) return showReceipt(called, answer.value.receiptCode);
  const found = answer.failure.kind === 'invalid' ? faultsFromCms(answer.failure.fields) : [];
  const failure = failureToShow(answer.failure, found);
  const isUsed = failure.kind === 'conflict';
  if (isUsed) renewMark(cookies);
  return show(called, { values, form: isUsed ? null : form, failure, faults: found });
}

/** Leads to the receipt's own address; a browser that keeps no cookies gets it at once. */
async function showReceipt({ kind, visit }: Called, code: string): Promise<CaseView> {
  const { cookies, locals } = visit;
  if (markOf(cookies) === null) {
    return { step: 'receipt', status: 200, receipt: await readReceipt(code, locals) };
  }
  const isAgain = keptCode(cookies, kind) === code;
  keepCode(cookies, { page: kind, code });
  const path = `/${locals.locale}/${CASE_KINDS[kind].section}/received`;
  return { step: 'filed', to: isAgain ? `${path}?again` : path };
}

function showNew(called: Called): Promise<CaseView> {
  const query = called.visit.url.searchParams;
  const values = emptyCase({
    policy: query.get('policy') ?? '',
    anchor: query.get('anchor') ?? '',
  });
  return show(called, { values, form: null });
}

async function show({ kind, visit }: Called, shown: Shown): Promise<CaseView> {
  const { values, form, faults = [], failure = null } = shown;
  const isPost = visit.request.method === 'POST';
  const choices = await readChoices(visit.locals.locale, {
    kind,
    policy: values.policy,
    mayBeOld: isPost,
  });
  if (choices === null) return { step: 'down', status: 503 };
  const isUnknown = choices.policy === null && !isPost;
  return {
    step: 'form',
    status: shown.status ?? (failure === null ? 200 : formStatus(failure)),
    values: isUnknown ? { ...values, policy: '', anchor: '' } : values,
    choices,
    token: tokenOf(form),
    faults,
    failure,
  };
}
