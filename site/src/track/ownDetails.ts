/** Correcting and deleting what is kept of a person, by the receipt code. */
import type { TrackAnswer } from '../api/track.ts';
import { changeContact, deleteNow, isErased, trackCase } from '../api/track.ts';
import type { ContactValues } from '../feedback/caseForm.ts';
import { contactFaults, contactOf, faultsFromCms, readContact } from '../feedback/caseForm.ts';
import { failureToShow, formStatus } from '../feedback/posted.ts';
import type { DetailsView, Done, Posted, Step } from './trackSteps.ts';
import {
  askFor,
  atItsAddress,
  carriedBy,
  codeOf,
  failureOrFault,
  show,
  viewer,
} from './trackSteps.ts';

/** The form of another contact, with what was typed into it. */
export function showDetails(posted: Posted, shown: Partial<DetailsView> = {}): Step {
  const values = readContact(posted.form);
  const facts = { status: 200, values, faults: [], failure: null };
  return { step: 'details', ...carriedBy(posted), ...facts, ...shown };
}

/** Puts the typed contact in place of the one the case has. */
export async function saveDetails(posted: Posted): Promise<Step> {
  const { visit, form, rules } = posted;
  const values: ContactValues = readContact(form);
  const faults = contactFaults(rules, values);
  if (faults.length > 0) return showDetails(posted, { status: 422, faults });
  const contact = contactOf(rules, values);
  const answer = await changeContact(
    { receiptCode: codeOf(posted), contact },
    viewer(visit.locals),
  );
  if (answer.ok) return doneWith(posted, { answer: answer.value, done: 'changed' });
  if (answer.failure.kind === 'notFound') return askFor(posted, failureOrFault(answer.failure));
  const found = answer.failure.kind === 'invalid' ? faultsFromCms(answer.failure.fields) : [];
  const failure = failureToShow(answer.failure, found);
  return showDetails(posted, { status: formStatus(failure), faults: found, failure });
}

/** Says what would be deleted, and asks once more. */
export async function askBeforeDeleting(posted: Posted): Promise<Step> {
  const code = codeOf(posted);
  const answer = await trackCase(code, viewer(posted.visit.locals));
  if (!answer.ok) return askFor(posted, failureOrFault(answer.failure));
  if (isErased(answer.value) || answer.value.deletable === 'nothing') {
    return show({ code, answer: answer.value });
  }
  return { step: 'delete', status: 200, tracked: answer.value, ...carriedBy(posted) };
}

/** Deletes what may be deleted now. */
export async function deleteDetails(posted: Posted): Promise<Step> {
  const answer = await deleteNow(codeOf(posted), viewer(posted.visit.locals));
  if (!answer.ok) return askFor(posted, failureOrFault(answer.failure));
  return doneWith(posted, { answer: answer.value, done: 'deleted' });
}

/** Leads to the case; a message that was typed and not sent is shown with it at once. */
function doneWith(posted: Posted, { answer, done }: { answer: TrackAnswer; done: Done }): Step {
  const { receiptCode: code, token, text } = carriedBy(posted);
  if (text === '' || isErased(answer)) {
    return atItsAddress(posted.visit, { code, answer, done });
  }
  const unsent = { text, fault: null, failure: null };
  return { step: 'case', status: 200, tracked: answer, receiptCode: code, token, unsent, done };
}
