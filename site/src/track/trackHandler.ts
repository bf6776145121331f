import type { Rules } from '../api/rules.ts';
import { readRules } from '../api/rules.ts';
import { trackCase, writeMessage } from '../api/track.ts';
import { readText } from '../feedback/formText.ts';
import { forgetCode, keptCode } from '../feedback/kept.ts';
import { formStatus, keyOf, readForm, senderOf, tokenOf } from '../feedback/posted.ts';
import { cleanedBy, faultIn } from '../feedback/rules.ts';
import { askBeforeDeleting, deleteDetails, saveDetails, showDetails } from './ownDetails.ts';
import type { AskView, Posted, Step, TrackView, Unsent, Visit } from './trackSteps.ts';
import {
  ask,
  askFor,
  askPath,
  atItsAddress,
  codeOf,
  doneOf,
  failureOrFault,
  show,
  viewer,
} from './trackSteps.ts';

/** Longer than anybody writes round a code; the cms takes no more. */
const LONGEST_CODE = 200;
const NO_CODE = { status: 422, fault: { code: 'empty' } } as const;

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
    return show({ code, answer: answer.value, done: doneOf(url) });
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
  const { request, locals } = visit;
  const form = await readForm(request);
  if (form === null) return ask('', { failure: { kind: 'unreadable' } });
  const receiptCode = readText(form, 'receiptCode').slice(0, LONGEST_CODE);
  const posted = { visit, form, receiptCode, rules };
  if (locals.isForeign === true) return askFor(posted, { failure: { kind: 'foreign' } });
  return doAsked(posted);
}

function doAsked(posted: Posted): Step | Promise<Step> {
  const { visit, form } = posted;
  switch (readText(form, 'intent')) {
    case 'show':
      return showInLanguage(posted);
    case 'back':
      return showAgain(posted, { fault: null, failure: null });
    case 'leave':
      forgetCode(visit.cookies, 'case');
      return { step: 'elsewhere', to: askPath(visit.locals) };
    case 'message':
      return codeFault(posted) ?? addMessage(posted);
    case 'details':
      return showDetails(posted);
    case 'save':
      return codeFault(posted) ?? saveDetails(posted);
    case 'askDelete':
      return codeFault(posted) ?? askBeforeDeleting(posted);
    case 'delete':
      return codeFault(posted) ?? deleteDetails(posted);
    default:
      return codeFault(posted) ?? openCase(posted);
  }
}

/** The same page in the other language, with what was typed into it. */
function showInLanguage(posted: Posted): Step | Promise<Step> {
  const { form } = posted;
  switch (readText(form, 'page')) {
    case 'details':
      return showDetails(posted);
    case 'delete':
      return codeFault(posted) ?? askBeforeDeleting(posted);
    case 'erased':
      return codeFault(posted) ?? openCase(posted);
    default:
      // Only the form of a case has a token: its other language is the case again.
      return form.has('idempotencyKey')
        ? showAgain(posted, { fault: null, failure: null })
        : askFor(posted, {});
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
  return atItsAddress(visit, { code, answer: answer.value, done: null });
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
  if (sent.ok) return atItsAddress(visit, { code, answer: sent.value, done: 'sent' });
  if (sent.failure.kind === 'unavailable') return askFor(posted, { failure: sent.failure });
  return showAgain(posted, { fault: null, failure: sent.failure });
}

/** The case with the message that was not sent. */
async function showAgain(posted: Posted, why: Pick<Unsent, 'fault' | 'failure'>): Promise<Step> {
  const { visit, form } = posted;
  const code = codeOf(posted);
  const answer = await trackCase(code, viewer(visit.locals));
  if (!answer.ok) return askFor(posted, failureOrFault(answer.failure));
  const shown = show({ code, answer: answer.value });
  if (shown.step === 'erased') return shown;
  const status = why.failure === null ? (why.fault === null ? 200 : 422) : formStatus(why.failure);
  const unsent = { text: readText(form, 'message'), ...why };
  const token = why.failure?.kind === 'conflict' ? tokenOf(null) : tokenOf(form);
  return { ...shown, status, token, unsent };
}
