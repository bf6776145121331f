import { Button } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useId, useState } from 'react';

import type { Contact } from '../cases/caseValues.ts';
import type { DeskCase } from '../cases/deskCase.ts';
import { useTexts } from './useTexts.ts';

/** How to reach the person; kept out of sight until somebody asks for it. */
export function ContactBox({ found }: { found: DeskCase }): ReactNode {
  const { texts } = useTexts();
  const [isShown, setShown] = useState(false);
  const detailsId = useId();
  return (
    <section className="case-desk__box" aria-labelledby="case-contact">
      <h3 id="case-contact">{texts.desk.contact}</h3>
      {found.contactWithheld && <p>{texts.desk.contactWithheld}</p>}
      {!found.contactWithheld && !found.contact && <p>{texts.desk.contactAnonymous}</p>}
      {found.contact && (
        <>
          <Button
            buttonStyle="secondary"
            size="small"
            margin={false}
            extraButtonProps={{ 'aria-expanded': isShown, 'aria-controls': detailsId }}
            onClick={() => {
              setShown(!isShown);
            }}
          >
            {isShown ? texts.desk.hideContact : texts.desk.showContact}
          </Button>
          <div id={detailsId}>{isShown && <ContactDetails contact={found.contact} />}</div>
        </>
      )}
    </section>
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
