import './caseDesk.css';
import { Button, Gutter, SetDocumentStepNav, useConfig, useDocumentInfo } from '@payloadcms/ui';
import type { ReactNode } from 'react';

import type { DeskCase } from '../cases/deskCase.ts';
import { pick } from '../core/bilingual.ts';
import type { CaseKind } from '../core/case.ts';
import { CASE_KINDS } from '../core/case.ts';
import type { FeedbackTexts } from '../translations/en.ts';
import { ActionPanel } from './ActionPanel.tsx';
import { CaseAside } from './CaseAside.tsx';
import { CaseTimeline } from './CaseTimeline.tsx';
import { ErasureBox } from './ErasureBox.tsx';
import { OutcomeBox } from './OutcomeBox.tsx';
import type { ActRequest, Refusal } from './useDeskCase.ts';
import { useDeskCase } from './useDeskCase.ts';
import { useTexts } from './useTexts.ts';
import { WordsBox } from './WordsBox.tsx';

/**
 * The whole view of one case, in place of Payload's form: a case is not a form to save but a
 * conversation to carry on.
 */
export function CaseDesk({ kind }: { kind: CaseKind }): ReactNode {
  const { id, collectionSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  if (id === undefined || collectionSlug === undefined) return null;
  const plural = getEntityConfig({ collectionSlug }).labels.plural;
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={collectionSlug}
        id={id}
        pluralLabel={plural}
        useAsTitle="reference"
      />
      <Gutter className="case-desk">
        <LoadedDesk kind={kind} id={String(id)} />
      </Gutter>
    </>
  );
}

function LoadedDesk({ kind, id }: { kind: CaseKind; id: string }): ReactNode {
  const { texts } = useTexts();
  const { found, failure, reload, act } = useDeskCase(kind, id);
  if (failure !== null) {
    return (
      <div role="alert">
        <p>{failure}</p>
        <Button onClick={reload}>{texts.desk.retry}</Button>
      </div>
    );
  }
  if (!found) return <p role="status">{texts.desk.loading}</p>;
  return <DeskBody found={found} act={act} />;
}

function DeskBody({
  found,
  act,
}: {
  found: DeskCase;
  act: (request: ActRequest) => Promise<Refusal | null>;
}): ReactNode {
  const { locale, texts } = useTexts();
  return (
    <div className="case-desk__columns">
      <div className="case-desk__main">
        <div className="case-desk__header">
          <p className="case-desk__kind">
            {found.suggestion
              ? texts.suggestion
              : pick(CASE_KINDS[found.kind].labels.singular, locale)}
            <span className="feedback-badge">{texts.states[found.state]}</span>
            {found.confidential && (
              <span className="feedback-badge">{texts.confidential.badge}</span>
            )}
          </p>
          <h2>
            <bdi>{headingOf(found, texts)}</bdi>
          </h2>
        </div>
        {found.erasure === null && <WordsBox found={found} act={act} />}
        {found.erasure !== null && <ErasureBox found={found} />}
        {found.outcome && <OutcomeBox outcome={found.outcome} />}
        {found.erasure === null && <ActionPanel found={found} act={act} />}
        <CaseTimeline entries={found.timeline} timeZone={found.timeZone} />
      </div>
      <CaseAside found={found} act={act} />
    </div>
  );
}

/** The subject, or why there is none. */
function headingOf(found: DeskCase, { erasure, confidential }: FeedbackTexts): string {
  if (found.erasure !== null) return erasure.done;
  return found.wordsWithheld ? confidential.subject : found.subject;
}
