import type { ReactNode } from 'react';

import { pick } from '../core/bilingual.ts';
import { fill } from '../translations/messages.ts';
import { asideFacts } from './asideFacts.ts';
import { ContactBox } from './ContactBox.tsx';
import { DueBox } from './DueBox.tsx';
import { ErasureBox } from './ErasureBox.tsx';
import { numberText } from './format.ts';
import { useTexts } from './useTexts.ts';

/** The facts beside the conversation: the commitment, the provision, the person. */
export function CaseAside({ found, act }: Parameters<typeof ContactBox>[0]): ReactNode {
  const { locale, texts } = useTexts();
  const { desk } = texts;
  const { citation } = found;
  return (
    <aside className="case-desk__aside">
      <DueBox found={found} />
      <section className="case-desk__box" aria-labelledby="case-facts">
        <h3 id="case-facts">{desk.facts}</h3>
        <dl className="case-desk__facts">
          {asideFacts(found, locale).map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
          {found.concerned.length > 0 && (
            <div>
              <dt>{desk.concernedTerm}</dt>
              <dd>
                {found.concerned.map(({ id, name }) => (
                  <bdi key={id}>{name} </bdi>
                ))}
              </dd>
            </div>
          )}
        </dl>
      </section>
      {citation && (
        <section className="case-desk__box" aria-labelledby="case-citation">
          <h3 id="case-citation">{citation.label ? desk.citation : desk.citationPolicy}</h3>
          <p>
            {fill(citation.label ? desk.citationLine : desk.citationPolicyLine, {
              label: citation.label ? pick(citation.label, locale) : '',
              policy: pick(citation.policyTitle, locale),
              edition: numberText(citation.edition, locale),
            })}
          </p>
        </section>
      )}
      {found.erasure === null && <ContactBox found={found} act={act} />}
      {found.erasure === null && <ErasureBox found={found} />}
    </aside>
  );
}
