'use client';

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui';
import { useEffect, useId, useRef, useState } from 'react';

import { ChangeLines } from './ChangeLines.tsx';
import type { Choices, Conflict, Side } from './merge.ts';
import { pathKey } from './merge.ts';
import { placeName } from './placeName.ts';
import type { Question } from './useMeanwhile.ts';
import { valueText } from './valueText.ts';
import type { Say, Word } from './words.ts';
import { useWords } from './words.ts';

const SIDES = ['mine', 'theirs'] as const;

/** Names of parts of things, as far as they have a word. */
const PARTS: Readonly<Record<string, Word>> = {
  text: 'part.text',
  heading: 'part.heading',
  label: 'part.label',
  kind: 'part.kind',
  children: 'part.children',
};

/** Asks which words stay where two people changed the same place; it does not close unanswered. */
export function DecideDialog({
  question,
  mine,
  onDecide,
  onTakeTheirs,
}: {
  question: Question;
  /** The person's own document, in which the places are found. */
  mine: unknown;
  onDecide: (choices: Choices) => void;
  onTakeTheirs: () => void;
}) {
  const { say } = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const fieldName = useFieldName(question);
  const [choices, setChoices] = useState<Record<string, Side>>(() =>
    Object.fromEntries(question.conflicts.map(({ path }) => [pathKey(path), 'mine'])),
  );
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="meanwhile-dialog"
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
      }}
      // A second Escape closes it whatever is said to the first.
      onClose={() => dialog.current?.showModal()}
    >
      <h2 id={title}>{say('decide.title')}</h2>
      <ChangeLines changes={question.changes} />
      <p>{say('decide.intro')}</p>
      <div className="meanwhile-dialog__places">
        {question.conflicts.map((conflict) => (
          <Place
            key={pathKey(conflict.path)}
            conflict={conflict}
            name={placeName(conflict.path, {
              documents: [question.theirs, mine],
              field: fieldName,
              part: (name) => (PARTS[name] === undefined ? null : say(PARTS[name])),
            })}
            isKept={question.kept !== null}
            chosen={choices[pathKey(conflict.path)] ?? 'mine'}
            onChoose={(side) => {
              setChoices((before) => ({ ...before, [pathKey(conflict.path)]: side }));
            }}
          />
        ))}
      </div>
      <div className="meanwhile__actions">
        <Button
          margin={false}
          onClick={() => {
            onDecide(choices);
          }}
        >
          {say('decide.keep')}
        </Button>
        <Button buttonStyle="secondary" margin={false} onClick={onTakeTheirs}>
          {say('decide.takeTheirs')}
        </Button>
      </div>
    </dialog>
  );
}

function Place({
  conflict,
  name,
  isKept,
  chosen,
  onChoose,
}: {
  conflict: Conflict;
  name: string;
  isKept: boolean;
  chosen: Side;
  onChoose: (side: Side) => void;
}) {
  const { say } = useWords();
  const group = useId();
  return (
    <fieldset className="meanwhile-dialog__place">
      <legend>
        <bdi>{name}</bdi>
      </legend>
      {SIDES.map((side) => (
        <label key={side} className="meanwhile-dialog__side">
          <span>
            <input
              type="radio"
              // Its own, so that the document's form neither sends nor is sent by it.
              form=""
              name={group}
              checked={chosen === side}
              onChange={() => {
                onChoose(side);
              }}
            />{' '}
            {say(sideWord(side, isKept))}
          </span>
          <Words value={conflict[side]} say={say} />
        </label>
      ))}
    </fieldset>
  );
}

function Words({ value, say }: { value: unknown; say: Say }) {
  const text = valueText(value, { yes: say('value.yes'), no: say('value.no') });
  if (text === '') return <em>{say('decide.nothing')}</em>;
  return <span dir="auto">{text}</span>;
}

function sideWord(side: Side, isKept: boolean): Word {
  if (side === 'mine') return 'decide.mine';
  return isKept ? 'decide.stored' : 'decide.theirs';
}

/** What the panel calls a field: as the refusal names it, else as the form does. */
function useFieldName({ changes }: Question): (name: string) => string {
  const { collectionSlug, globalSlug } = useDocumentInfo();
  const { getEntityConfig } = useConfig();
  const config =
    collectionSlug === undefined
      ? getEntityConfig({ globalSlug: globalSlug ?? '' })
      : getEntityConfig({ collectionSlug });
  const { language } = useWords();
  return (name) => {
    const named = changes.flatMap(({ fields }) => fields).find((field) => field.name === name);
    return named?.label ?? labelIn(config.fields, { name, language }) ?? name;
  };
}

type Wanted = { name: string; language: string };

function labelIn(field: unknown, wanted: Wanted): string | null {
  if (Array.isArray(field)) {
    for (const each of field) {
      const label = labelIn(each, wanted);
      if (label !== null) return label;
    }
    return null;
  }
  if (typeof field !== 'object' || field === null) return null;
  if ('name' in field && field.name === wanted.name && 'label' in field) {
    return textIn(field.label, wanted.language);
  }
  return (
    labelIn('fields' in field ? field.fields : null, wanted) ??
    labelIn('tabs' in field ? field.tabs : null, wanted)
  );
}

function textIn(label: unknown, language: string): string | null {
  if (typeof label === 'string') return label;
  if (typeof label !== 'object' || label === null) return null;
  const words: unknown = Object.entries(label).find(([key]) => key === language)?.[1];
  return typeof words === 'string' ? words : null;
}
