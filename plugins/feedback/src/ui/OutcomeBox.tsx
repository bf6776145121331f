import type { ReactNode } from 'react';

import type { Outcome } from '../cases/caseValues.ts';
import { useTexts } from './useTexts.ts';

/** How a case ended. */
export function OutcomeBox({ outcome }: { outcome: Outcome }): ReactNode {
  const { texts } = useTexts();
  const { desk } = texts;
  const rows: [string, string | null][] = [
    [desk.decision, desk.decisions[outcome.decision]],
    [desk.outcomeReasons, outcome.reasons],
    [desk.remedyTerm, outcome.remedy],
    [desk.furtherTerm, outcome.further],
  ];
  return (
    <section className="case-desk__box" aria-labelledby="case-outcome">
      <h3 id="case-outcome">{desk.outcome}</h3>
      <dl className="case-desk__facts">
        {rows.map(([term, value]) =>
          value === null || value === '' ? null : (
            <div key={term}>
              <dt>{term}</dt>
              <dd className="case-desk__text" dir="auto">
                {value}
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
