import type { Failure } from '../api/answer.ts';
import type { TrackedCase } from '../api/track.ts';
import { trackCase, writeMessage } from '../api/track.ts';
import { readText } from '../feedback/formText.ts';
import { formStatus, idempotencyKeyOf, readForm, senderOf } from '../feedback/posted.ts';

const LONGEST_MESSAGE = 5000;
const LONGEST_CODE = 100;

/** What the tracking page shows. */
export type TrackDesk =
  | {
      step: 'ask';
      status: number;
      receiptCode: string;
      failure: Failure | null;
      isEmpty: boolean;
      /** A message that was not sent, to be sent again with the code. */
      unsent: { text: string; idempotencyKey: string } | null;
    }
  | {
      step: 'case';
      status: number;
      tracked: TrackedCase;
      receiptCode: string;
      idempotencyKey: string;
      /** A message that was not sent, with the reason. */
      unsent: { text: string; failure: Failure | 'message' } | null;
      sent: boolean;
    };

type Visit = { request: Request; locals: App.Locals };

/** Asks for the code, opens the case, or adds a message to it. */
export async function serveTrack({ request, locals }: Visit): Promise<TrackDesk> {
  const form = request.method === 'POST' ? await readForm(request) : null;
  if (form === null) {
    return ask('', { status: 200 });
  }
  const isMessage = form.get('intent') === 'message';
  const receiptCode = readText(form, 'receiptCode').slice(0, LONGEST_CODE);
  const sender = senderOf(form, { idempotencyKey: idempotencyKeyOf(form), locals });
  if (receiptCode === '') {
    const unsent = isMessage ? unsentOf(form, sender) : null;
    return ask('', { status: 422, isEmpty: true, unsent });
  }
  return isMessage ? addMessage({ form, receiptCode }, sender) : openCase(receiptCode, sender);
}

type TrackSender = ReturnType<typeof senderOf>;

async function openCase(receiptCode: string, sender: TrackSender): Promise<TrackDesk> {
  const answer = await trackCase(receiptCode, sender);
  if (!answer.ok) return askAgain(receiptCode, { failure: answer.failure, unsent: null });
  return showCase(receiptCode, answer.value);
}

async function addMessage(
  { form, receiptCode }: { form: FormData; receiptCode: string },
  sender: TrackSender,
): Promise<TrackDesk> {
  const text = readText(form, 'message');
  const isWrong = text === '' || text.length > LONGEST_MESSAGE;
  const sent = isWrong ? null : await writeMessage({ receiptCode, text }, sender);
  if (sent?.ok === true) return { ...showCase(receiptCode, sent.value), sent: true };
  const failure = sent === null ? 'message' : sent.failure;
  const isDown = sent?.failure.kind === 'unavailable';
  const reopened = isDown ? sent : await trackCase(receiptCode, sender);
  if (!reopened.ok)
    return askAgain(receiptCode, {
      failure: reopened.failure,
      unsent: unsentOf(form, sender),
    });
  return {
    ...showCase(receiptCode, reopened.value),
    status: failure === 'message' ? 422 : formStatus(failure),
    idempotencyKey: sender.idempotencyKey,
    unsent: { text, failure },
  };
}

function showCase(receiptCode: string, tracked: TrackedCase): Extract<TrackDesk, { step: 'case' }> {
  const idempotencyKey = crypto.randomUUID();
  const step = 'case' as const;
  return { step, status: 200, tracked, receiptCode, idempotencyKey, unsent: null, sent: false };
}

type AskDesk = Extract<TrackDesk, { step: 'ask' }>;

function askAgain(
  receiptCode: string,
  { failure, unsent }: { failure: Failure; unsent: AskDesk['unsent'] },
): TrackDesk {
  const status = failure.kind === 'notFound' ? 404 : formStatus(failure);
  return ask(receiptCode, { status, failure, unsent });
}

function ask(receiptCode: string, shown: Pick<AskDesk, 'status'> & Partial<AskDesk>): AskDesk {
  return { step: 'ask', receiptCode, failure: null, isEmpty: false, unsent: null, ...shown };
}

function unsentOf(form: FormData, { idempotencyKey }: TrackSender): AskDesk['unsent'] {
  return { text: readText(form, 'message'), idempotencyKey };
}
