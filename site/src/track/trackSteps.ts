/** What the tracking pages show, and the steps every one of them takes. */
import type { AstroCookies } from 'astro';

import type { Failure } from '../api/answer.ts';
import type { Rules } from '../api/rules.ts';
import type { ErasedCase, TrackAnswer, TrackedCase } from '../api/track.ts';
import { isErased } from '../api/track.ts';
import type { CaseFault, ContactValues } from '../feedback/caseForm.ts';
import type { Fault } from '../feedback/faultText.ts';
import { readText } from '../feedback/formText.ts';
import { keepCode, markOf } from '../feedback/kept.ts';
import type { FormFailure } from '../feedback/posted.ts';
import { formStatus, tokenOf } from '../feedback/posted.ts';
import { cleanedBy } from '../feedback/rules.ts';

/** A message that was not sent: what kept it, or nothing when only the language changed. */
export type Unsent = { text: string; fault: Fault | null; failure: FormFailure | null };

/** A step with the rules of its fields, or where the browser is sent. */
export type TrackView =
  Elsewhere | Ruled<AskView | CaseView | DetailsView | DeleteView | ErasedView>;
type Elsewhere = { step: 'elsewhere'; to: string };
type Ruled<View> = View & { rules: Rules | null };
export type Step = Elsewhere | AskView | CaseView | DetailsView | DeleteView | ErasedView;

/** Asks for the receipt code, perhaps with a message to be sent with it. */
export type AskView = {
  step: 'ask';
  status: number;
  receiptCode: string;
  fault: Fault | null;
  failure: FormFailure | null;
  unsent: { text: string; token: string } | null;
};

/** What was done a moment ago, as the address says it. */
const DONE = ['sent', 'changed', 'deleted'] as const;
export type Done = (typeof DONE)[number];

/** What every form of a case carries; `text` is a message that was typed and not sent. */
type Carried = { receiptCode: string; token: string; text: string };

/** A case with the form of a message to it. */
export type CaseView = Omit<Carried, 'text'> & {
  step: 'case';
  status: number;
  tracked: TrackedCase;
  unsent: Unsent | null;
  done: Done | null;
};

/** The form of another contact. */
export type DetailsView = Carried & {
  step: 'details';
  status: number;
  values: ContactValues;
  faults: CaseFault[];
  failure: FormFailure | null;
};

/** Asks once more before anything is deleted. */
type DeleteView = Carried & { step: 'delete'; status: number; tracked: TrackedCase };

/** What is told of a case that was erased. */
export type ErasedView = {
  step: 'erased';
  status: number;
  erased: ErasedCase;
  receiptCode: string;
};

export type Visit = { request: Request; url: URL; locals: App.Locals; cookies: AstroCookies };
export type Posted = { visit: Visit; form: FormData; receiptCode: string; rules: Rules | null };

/** Leads to the case's own address; a browser that keeps no cookies is shown it at once. */
export function atItsAddress(
  visit: Visit,
  { code, answer, done }: { code: string; answer: TrackAnswer; done: Done | null },
): Step {
  const { cookies, locals } = visit;
  if (markOf(cookies) === null) return show({ code, answer, done });
  keepCode(cookies, { page: 'case', code });
  const path = `/${locals.locale}/track/case`;
  return { step: 'elsewhere', to: done === null ? path : `${path}?${done}` };
}

/** What a code opens. */
export function show(opened: {
  code: string;
  answer: TrackAnswer;
  done?: Done | null;
}): CaseView | ErasedView {
  const { code: receiptCode, answer, done = null } = opened;
  if (isErased(answer)) return { step: 'erased', status: 200, erased: answer, receiptCode };
  const token = tokenOf(null);
  const facts = { receiptCode, token, unsent: null, done };
  return { step: 'case', status: 200, tracked: answer, ...facts };
}

/** What an address says was done a moment ago. */
export function doneOf({ searchParams }: URL): Done | null {
  return DONE.find((each) => searchParams.has(each)) ?? null;
}

/** What a posted form of a case carries. */
export function carriedBy(posted: Posted): Carried {
  const { form } = posted;
  return { receiptCode: codeOf(posted), token: tokenOf(form), text: readText(form, 'message') };
}

/** The code as the cms writes it; as typed while the rules are not known. */
export function codeOf({ rules, receiptCode: written }: Posted): string {
  return cleanedBy(rules, { field: 'receiptCode', written });
}

export function askPath({ locale }: App.Locals): string {
  return `/${locale}/track`;
}

export function viewer({ locale, visitor = '' }: App.Locals) {
  return { locale, visitor, proof: null };
}

/** A wrong code and an absent case are a fault of the code's field. */
export function failureOrFault(failure: Failure): Partial<AskView> {
  const isAbsent = failure.kind === 'notFound' || failure.kind === 'invalid';
  return isAbsent ? { status: 404, fault: { code: 'wrong' } } : { failure };
}

/** Asks for the code again, with the message that came with it. */
export function askFor({ form, receiptCode }: Posted, shown: Partial<AskView>): AskView {
  const unsent = form.has('message')
    ? { text: readText(form, 'message'), token: tokenOf(form) }
    : null;
  return ask(receiptCode, { unsent, ...shown });
}

export function ask(receiptCode: string, shown: Partial<AskView> = {}): AskView {
  const status = shown.failure == null ? 200 : formStatus(shown.failure);
  return { step: 'ask', status, receiptCode, fault: null, failure: null, unsent: null, ...shown };
}

/** Why what was posted was not taken, for the head of the answer. */
export function failureIn(view: Exclude<TrackView, Elsewhere>): FormFailure | null {
  switch (view.step) {
    case 'ask':
    case 'details':
      return view.failure;
    case 'case':
      return view.unsent?.failure ?? null;
    case 'delete':
    case 'erased':
      return null;
  }
}
