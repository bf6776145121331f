import { Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

import type { Contact } from '../cases/caseValues.ts';
import type { DeskCase } from '../cases/deskCase.ts';
import type { ActRequest, Refusal } from './useDeskCase.ts';
import { newRepeatKey } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';

/** How to reach the person; not even in the page until somebody asks for it, which is recorded. */
export function ContactBox({
  found,
  act,
}: {
  found: DeskCase;
  act: (request: ActRequest) => Promise<Refusal | null>;
}): ReactNode {
  const { desk, reasons } = useTexts().texts;
  const against = found.actions.find(({ action }) => action === 'showContact')?.reasons ?? [];
  return (
    <section className="case-desk__box" aria-labelledby="case-contact">
      <h3 id="case-contact">{desk.contact}</h3>
      {!found.hasContact && <p>{desk.contactAnonymous}</p>}
      {found.hasContact && against.length === 0 && <ContactButton found={found} act={act} />}
      {found.hasContact && against.length > 0 && (
        <p>{against.includes('nobodys-case') ? reasons['nobodys-case'] : desk.contactWithheld}</p>
      )}
    </section>
  );
}

function ContactButton({ found, act }: Parameters<typeof ContactBox>[0]): ReactNode {
  const { desk } = useTexts().texts;
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const detailsId = useId();
  async function ask(): Promise<void> {
    setBusy(true);
    const refused = await act({ action: 'showContact', body: {}, key: newRepeatKey() });
    setBusy(false);
    setRefusal(refused?.message ?? null);
    setOpen(refused === null);
  }
  const isShown = isOpen && found.contact !== null;
  return (
    <>
      <p className="case-desk__quiet">{desk.contactRecorded}</p>
      <Button
        buttonStyle="secondary"
        size="small"
        margin={false}
        disabled={isBusy}
        extraButtonProps={{ 'aria-expanded': isShown, 'aria-controls': detailsId }}
        onClick={() => {
          if (isShown) setOpen(false);
          else if (found.contact === null) void ask();
          else setOpen(true);
        }}
      >
        {isShown ? desk.hideContact : desk.showContact}
      </Button>
      {refusal !== null && <p role="alert">{refusal}</p>}
      <div id={detailsId}>
        {isOpen && found.contact && <ContactDetails contact={found.contact} />}
      </div>
    </>
  );
}

function ContactDetails({ contact }: { contact: Contact }): ReactNode {
  const { desk } = useTexts().texts;
  const preferred = {
    email: desk.preferredEmail,
    phone: desk.preferredPhone,
    none: desk.preferredNone,
  }[contact.preferred];
  return (
    <dl className="case-desk__facts">
      <div>
        <dt>{desk.name}</dt>
        <dd>
          <bdi>{contact.name}</bdi>
        </dd>
      </div>
      {contact.email !== null && (
        <div>
          <dt>{desk.email}</dt>
          <dd>
            <a href={`mailto:${encodeURIComponent(contact.email)}`} dir="ltr">
              {contact.email}
            </a>
          </dd>
        </div>
      )}
      {contact.phone !== null && (
        <div>
          <dt>{desk.phone}</dt>
          <dd>
            <a href={`tel:${contact.phone.replace(/[^+\d]/g, '')}`} dir="ltr">
              {contact.phone}
            </a>
          </dd>
        </div>
      )}
      <div>
        <dt>{desk.preferred}</dt>
        <dd>{preferred}</dd>
      </div>
    </dl>
  );
}
