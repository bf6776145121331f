import type { AstroCookies } from 'astro';

import type { Failure } from '../api/answer.ts';
import type { Rules } from '../api/rules.ts';
import { readRules } from '../api/rules.ts';
import type { TrackedCase } from '../api/track.ts';
import { trackCase, writeMessage } from '../api/track.ts';
import type { Fault } from '../feedback/faultText.ts';
import { readText } from '../feedback/formText.ts';
import { forgetCode, keepCode, keptCode, markOf } from '../feedback/kept.ts';
import type { FormFailure } from '../feedback/posted.ts';
import { formStatus, keyOf, readForm, senderOf, tokenOf } from '../feedback/posted.ts';
import { cleanedBy, faultIn } from '../feedback/rules.ts';

/** Longer than anybody writes round a code; the cms takes no more. */
const LONGEST_CODE = 200;
const NO_CODE = { status: 422, fault: { code: 'empty' } } as const;

/** A message that was not sent: what kept it, or nothing when only the language changed. */
type Unsent = { text: string; fault: Fault | null; failure: FormFailure | null };

/** What the tracking pages show, with the rules of their fields, or where the browser is sent. */
export type TrackView = Elsewhere | Ruled<AskView> | Ruled<CaseView>;
type Elsewhere = { step: 'elsewhere'; to: string };
type Ruled<View> = View & { rules: Rules | null };
type Step = Elsewhere | AskView | CaseView;

/** Asks for the receipt code, perhaps with a message to be sent with it. */
type AskView = {
  step: 'ask';
  status: number;
  receiptCode: string;
  fault: Fault | null;
  failure: FormFailure | null;
  unsent: { text: string; token: string } | null;
};

/** A case with the form of a message to it. */
type CaseView = {
  step: 'case';
  status: number;
  tracked: TrackedCase;
  receiptCode: string;
  token: string;
  unsent: Unsent | null;
  sent: boolean;
};

type Visit = { request: Request; url: URL; locals: App.Locals; cookies: AstroCookies };
type Posted = { visit: Visit; form: FormData; receiptCode: string; rules: Rules | null };

/** Asks for the code, and takes what is posted. */
export function serveTrack(visit: Visit): Promise<TrackView> {
  return withRules(visit, () => Promise.resolve(ask('')));
}

/** Shows the case whose code this browser keeps, and takes what is posted. */
export function serveTrackedCase(visit: Visit): Promise<TrackView> {
  return withRules(visit, async () => {
    const { cookies, locals, url } = visit;
    const code = keptCode(cookies, 'case');
    if (code === null) return { step: 'elsewhere', to: askPath(locals) };
    const answer = await trackCase(code, viewer(locals));
    if (!answer.ok) return ask(code, failureOrFault(answer.failure));
    return { ...showCase({ code, tracked: answer.value }), sent: url.searchParams.has('sent') };
  });
}

async function withRules(visit: Visit, read: () => Promise<Step>): Promise<TrackView> {
  const { request, locals } = visit;
  const isPost = request.method === 'POST';
  const reading = readRules(locals.locale, { mayBeOld: isPost });
  const step = isPost ? await takePosted(visit, await reading) : await read();
  return step.step === 'elsewhere' ? step : { ...step, rules: await reading };
}

async function takePosted(visit: Visit, rules: Rules | null): Promise<Step> {
  const { request, locals, cookies } = visit;
  const form = await readForm(request);
  if (form === null) return ask('', { failure: { kind: 'unreadable' } });
  const receiptCode = readText(form, 'receiptCode').slice(0, LONGEST_CODE);
  const posted = { visit, form, receiptCode, rules };
  if (locals.isForeign === true) return askFor(posted, { failure: { kind: 'foreign' } });
  switch (readText(form, 'intent')) {
    case 'show':
      // Only the form of a case has a token: its other language is the case again.
      return form.has('idempotencyKey')
        ? showAgain(posted, { fault: null, failure: null })
        : askFor(posted, {});
    case 'leave':
      forgetCode(cookies, 'case');
      return { step: 'elsewhere', to: askPath(locals) };
    case 'message':
      return codeFault(posted) ?? addMessage(posted);
    default:
      return codeFault(posted) ?? openCase(posted);
  }
}

/** Asks again for what cannot be a code. */
function codeFault(posted: Posted): AskView | null {
  const { rules, receiptCode: written } = posted;
  if (written === '') return askFor(posted, NO_CODE);
  const fault = faultIn(rules, { field: 'receiptCode', written });
  return fault === null ? null : askFor(posted, { status: 404, fault });
}

async function openCase(posted: Posted): Promise<Step> {
  const { visit } = posted;
  const code = codeOf(posted);
  const answer = await trackCase(code, viewer(visit.locals));
  if (!answer.ok) return ask(code, failureOrFault(answer.failure));
  return atItsAddress(visit, { code, tracked: answer.value, sent: false });
}

/** The code as the cms writes it; as typed while the rules are not known. */
function codeOf({ rules, receiptCode: written }: Posted): string {
  return cleanedBy(rules, { field: 'receiptCode', written });
}

async function addMessage(posted: Posted): Promise<Step> {
  const { visit, form, rules } = posted;
  const code = codeOf(posted);
  const message = { field: 'message', written: readText(form, 'message') } as const;
  const text = cleanedBy(rules, message);
  const fault = faultIn(rules, message);
  if (fault !== null) return showAgain(posted, { fault, failure: null });
  const idempotencyKey = keyOf(tokenOf(form), text);
  const sender = senderOf(form, { idempotencyKey, locals: visit.locals });
  const sent = await writeMessage({ receiptCode: code, text }, sender);
  if (sent.ok) return atItsAddress(visit, { code, tracked: sent.value, sent: true });
  if (sent.failure.kind === 'unavailable') return askFor(posted, { failure: sent.failure });
  return showAgain(posted, { fault: null, failure: sent.failure });
}

/** Leads to the case's own address; a browser that keeps no cookies is shown it at once. */
function atItsAddress(
  visit: Visit,
  { code, tracked, sent }: { code: string; tracked: TrackedCase; sent: boolean },
): Step {
  const { cookies, locals } = visit;
  if (markOf(cookies) === null) return { ...showCase({ code, tracked }), sent };
  keepCode(cookies, { page: 'case', code });
  const path = `/${locals.locale}/track/case`;
  return { step: 'elsewhere', to: sent ? `${path}?sent` : path };
}

/** The case with the message that was not sent. */
async function showAgain(posted: Posted, why: Pick<Unsent, 'fault' | 'failure'>): Promise<Step> {
  const { visit, form } = posted;
  const code = codeOf(posted);
  const answer = await trackCase(code, viewer(visit.locals));
  if (!answer.ok) return askFor(posted, failureOrFault(answer.failure));
  const status = why.failure === null ? (why.fault === null ? 200 : 422) : formStatus(why.failure);
  const unsent = { text: readText(form, 'message'), ...why };
  const token = why.failure?.kind === 'conflict' ? tokenOf(null) : tokenOf(form);
  return { ...showCase({ code, tracked: answer.value }), status, token, unsent };
}

function showCase({ code, tracked }: { code: string; tracked: TrackedCase }): CaseView {
  return {
    step: 'case',
    status: 200,
    tracked,
    receiptCode: code,
    token: tokenOf(null),
    unsent: null,
    sent: false,
  };
}

function askPath({ locale }: App.Locals): string {
  return `/${locale}/track`;
}

function viewer({ locale, visitor = '' }: App.Locals) {
  return { locale, visitor, proof: null };
}

/** A wrong code and an absent case are a fault of the code's field. */
function failureOrFault(failure: Failure): Partial<AskView> {
  const isAbsent = failure.kind === 'notFound' || failure.kind === 'invalid';
  return isAbsent ? { status: 404, fault: { code: 'wrong' } } : { failure };
}

/** Asks for the code again, with the message that came with it. */
function askFor({ form, receiptCode }: Posted, shown: Partial<AskView>): AskView {
  const unsent = form.has('message')
    ? { text: readText(form, 'message'), token: tokenOf(form) }
    : null;
  return ask(receiptCode, { unsent, ...shown });
}

function ask(receiptCode: string, shown: Partial<AskView> = {}): AskView {
  const status = shown.failure == null ? 200 : formStatus(shown.failure);
  return { step: 'ask', status, receiptCode, fault: null, failure: null, unsent: null, ...shown };
}
