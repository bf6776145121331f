/** Which parts of a case are sealed, told once for writing and for reading. */
import type { CaseRecord } from './caseRecord.ts';
import type { Contact, Outcome } from './caseValues.ts';
import { contactSchema } from './caseValues.ts';
import type { Envelope } from './envelope.ts';
import type { TimelineEntry } from './timeline.ts';

type Words = {
  subject?: string;
  text?: string;
  outcome?: Outcome | null;
  timeline?: TimelineEntry[];
};

/** What becomes of each text, which is named by the field it stands in. */
type Passing = (field: string, text: string) => string;

/** The same facts with every text sealed; what is no text passes as it is. */
export function sealed<T extends Words>(envelope: Envelope | null, facts: T): T {
  return passed(facts, (field, text) => {
    if (!envelope) throw new Error('A case whose data key is gone takes no words');
    return envelope.seal(field, text);
  });
}

/** The same facts with every text opened; one that cannot be opened is empty. */
export function opened<T extends Words>(
  { envelope, onFault }: { envelope: Envelope | null; onFault: (field: string) => void },
  facts: T,
): T {
  return passed(facts, (field, text) => {
    const words = envelope?.open(field, text) ?? null;
    if (words === null) onFault(field);
    return words ?? '';
  });
}

/** The same facts with every text empty, for whoever is not shown them. */
export function withoutWords<T extends Words>(facts: T): T {
  return passed(facts, () => '');
}

export function sealContact(envelope: Envelope, contact: Contact): string {
  return envelope.seal('contact', JSON.stringify(contact));
}

/** @returns null when there is no contact, or none that can be opened */
export function openContact(
  envelope: Envelope | null,
  { contactEncrypted }: Pick<CaseRecord, 'contactEncrypted'>,
): Contact | null {
  const text = contactEncrypted === null ? null : envelope?.open('contact', contactEncrypted);
  if (text === null || text === undefined) return null;
  const contact: unknown = JSON.parse(text);
  return contactSchema.parse(contact);
}

function passed<T extends Words>(facts: T, pass: Passing): T {
  function passOrNull(field: string, text: string | null): string | null {
    return text === null ? null : pass(field, text);
  }
  const { subject, text, outcome, timeline } = facts;
  return {
    ...facts,
    ...(subject !== undefined && { subject: pass('subject', subject) }),
    ...(text !== undefined && { text: pass('text', text) }),
    ...(outcome && {
      outcome: {
        decision: outcome.decision,
        reasons: pass('outcome.reasons', outcome.reasons),
        remedy: passOrNull('outcome.remedy', outcome.remedy),
        further: passOrNull('outcome.further', outcome.further),
      },
    }),
    ...(timeline && {
      timeline: timeline.map((entry) => ({
        ...entry,
        text: passOrNull(`timeline.${entry.id}`, entry.text),
      })),
    }),
  };
}
