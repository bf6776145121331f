'use client';

import './meanwhile.css';
import { Button, toast, useDocumentInfo } from '@payloadcms/ui';
import type { NumberFieldClientComponent } from 'payload';
import { hasAutosaveEnabled } from 'payload/shared';
import { useCallback } from 'react';

import { useFormat } from '../../core/ui/format.ts';
import { ChangeLines } from './ChangeLines.tsx';
import { DecideDialog } from './DecideDialog.tsx';
import { useFormValues } from './useFormValues.ts';
import { useKept } from './useKept.ts';
import { useMeanwhile } from './useMeanwhile.ts';
import type { Changes, OpenDocument } from './useOpenDocument.ts';
import { useOpenDocument } from './useOpenDocument.ts';
import { useWords } from './words.ts';

/**
 * Carries the document's revision in the form, unseen, and shows what happens to the document
 * meanwhile: who else has it open, what others have saved, and what is kept unsaved.
 */
export const RevisionField: NumberFieldClientComponent = ({ readOnly }) => {
  const { language } = useWords();
  const { isInitializing } = useDocumentInfo();
  const document = useOpenDocument(language);
  if (document === null || readOnly === true || isInitializing) return null;
  return <Meanwhile key={`${document.slug}/${document.id ?? ''}`} document={document} />;
};

function Meanwhile({ document }: { document: OpenDocument }) {
  const { say } = useWords();
  const { list, moment } = useFormat();
  const { docConfig } = useDocumentInfo();
  const isKeptAlone = docConfig !== undefined && hasAutosaveEnabled(docConfig);
  const values = useFormValues();
  const { offered, letGo, setAside } = useKept(document, values);
  const onMerged = useCallback(
    (changes: Changes) => {
      toast.info(
        <>
          <ChangeLines changes={changes} />
          {say('merged.kept')}
        </>,
      );
    },
    [say],
  );
  const meanwhile = useMeanwhile({ document, values, onMerged });
  const { others, merged, question, isUnreachable } = meanwhile;
  return (
    <div className="meanwhile" role="status">
      {others.length > 0 && (
        <p className="meanwhile__present">
          {say(others.length === 1 ? 'present.one' : 'present.several', {
            names: list(others),
          })}
        </p>
      )}
      {merged.length > 0 && (
        <div className="meanwhile__note">
          <strong>{say('merged.title')}</strong>
          <ChangeLines changes={merged} />
          <p>
            {say('merged.kept')} {!isKeptAlone && say('merged.save')}
          </p>
          <div className="meanwhile__actions">
            <Button buttonStyle="secondary" size="small" margin={false} onClick={meanwhile.dismiss}>
              {say('close')}
            </Button>
          </div>
        </div>
      )}
      {isUnreachable && (
        <div className="meanwhile__note meanwhile__note--warning">
          <p>{say('unreachable.text')}</p>
          <Button size="small" margin={false} onClick={() => void meanwhile.retry()}>
            {say('unreachable.retry')}
          </Button>
        </div>
      )}
      {offered !== null && question === null && (
        <div className="meanwhile__note meanwhile__note--warning">
          <strong>{say('kept.title', { time: moment(offered.at, new Date()) })}</strong>
          <div className="meanwhile__actions">
            <Button
              size="small"
              margin={false}
              onClick={() => {
                void meanwhile.putBack(offered).then((isBack) => {
                  if (isBack) letGo(offered);
                });
              }}
            >
              {say('kept.putBack')}
            </Button>
            <Button
              buttonStyle="secondary"
              size="small"
              margin={false}
              onClick={() => {
                letGo(offered);
              }}
            >
              {say('kept.discard')}
            </Button>
          </div>
        </div>
      )}
      {question !== null && (
        <DecideDialog
          question={question}
          mine={question.kept?.mine ?? values.mine()}
          onDecide={(choices) => {
            void meanwhile.decide(choices).then(() => {
              if (question.kept !== null) letGo(question.kept);
            });
          }}
          onTakeTheirs={() => {
            if (question.kept === null) setAside();
            void meanwhile.takeTheirs();
          }}
        />
      )}
    </div>
  );
}

/** The number of a revision says nothing about how the text has changed. */
export function NoDiff(): null {
  return null;
}
