'use client';

import '../../editions/ui/policyEditor.css';
import { Button, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import { keysOf } from '../../core/keysOf.ts';
import { PROVISION_KINDS } from '../../core/provision.ts';
import { LengthNote } from '../../core/ui/LengthNote.tsx';
import { WhenReady } from '../../core/ui/WhenReady.tsx';
import { draftProvisionsSchema, LONGEST_LINE } from '../../editions/schema.ts';
import { GrowingText } from '../../editions/ui/GrowingText.tsx';
import { useWords } from '../../editions/ui/words.ts';
import type { OutlineRow } from '../outline.ts';
import { addAfter, move, remove, rowsOf, shift, treeOf } from '../outline.ts';
import { ReadingView } from './ReadingView.tsx';

/** The text of a policy as an outline: one row per provision, edited in place. */
export const ProvisionsField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, errorMessage, showError } = useField<unknown>({ path });
  const { say } = useWords();
  const parsed = draftProvisionsSchema.safeParse(value ?? []);
  const rows = parsed.success ? rowsOf(parsed.data) : [];
  const locked = readOnly === true || !parsed.success;
  function change(next: OutlineRow[]): void {
    setValue(treeOf(next));
  }
  return (
    <section className="policy-editor" dir="rtl" lang="ar">
      <WhenReady>
        <h3 dir="auto">{say('text.title')}</h3>
        {showError && <p className="policy-editor__error">{errorMessage}</p>}
        {!parsed.success && <p className="policy-editor__error">{say('text.unreadable')}</p>}
        {parsed.success && rows.length === 0 && (
          <p className="policy-editor__empty">{say('text.empty')}</p>
        )}
        {locked && parsed.success && <ReadingView provisions={parsed.data} />}
        {!locked && (
          <ol className="policy-editor__rows">
            {rows.map((row, index) => (
              <li
                key={row.anchor}
                className="policy-editor__row"
                style={{ marginInlineStart: `${String(row.depth * 1.75)}rem` }}
              >
                <ProvisionInputs
                  row={row}
                  onChange={(next) => {
                    change(rows.with(index, next));
                  }}
                />
                <RowActions rows={rows} index={index} change={change} />
              </li>
            ))}
          </ol>
        )}
        {!locked && (
          <Button
            buttonStyle="secondary"
            size="small"
            onClick={() => {
              change(addAfter(rows, null));
            }}
          >
            {say('text.add')}
          </Button>
        )}
      </WhenReady>
    </section>
  );
};

function ProvisionInputs({
  row,
  onChange,
}: {
  row: OutlineRow;
  onChange: (row: OutlineRow) => void;
}) {
  const { say, language } = useWords();
  return (
    <div className="policy-editor__inputs">
      <div className="policy-editor__head">
        <input
          className="policy-editor__label"
          aria-label={say('text.label')}
          placeholder={say('text.label')}
          value={row.label ?? ''}
          onChange={({ target }) => {
            onChange({ ...row, label: target.value === '' ? null : target.value });
          }}
        />
        <input
          className="policy-editor__heading"
          aria-label={say('text.heading')}
          placeholder={say('text.heading')}
          value={row.heading ?? ''}
          onChange={({ target }) => {
            onChange({ ...row, heading: target.value === '' ? null : target.value });
          }}
        />
        <select
          className="policy-editor__kind"
          aria-label={say('text.kind')}
          value={row.kind}
          onChange={({ target }) => {
            const kind = keysOf(PROVISION_KINDS).find((name) => name === target.value);
            if (kind !== undefined) onChange({ ...row, kind });
          }}
        >
          {keysOf(PROVISION_KINDS).map((kind) => (
            <option key={kind} value={kind}>
              {PROVISION_KINDS[kind][language]}
            </option>
          ))}
        </select>
        <code className="policy-editor__anchor" dir="ltr" title={say('text.anchor')}>
          #{row.anchor}
        </code>
      </div>
      <LengthNote length={row.label?.length ?? 0} max={LONGEST_LINE} />
      <LengthNote length={row.heading?.length ?? 0} max={LONGEST_LINE} />
      <GrowingText
        label={say('text.text')}
        value={row.text}
        onChange={(text) => {
          onChange({ ...row, text });
        }}
      />
    </div>
  );
}

function RowActions({
  rows,
  index,
  change,
}: {
  rows: OutlineRow[];
  index: number;
  change: (rows: OutlineRow[]) => void;
}) {
  const { say } = useWords();
  const actions = [
    { word: 'text.up', sign: '↑', run: () => move(rows, { index, by: -1 }) },
    { word: 'text.down', sign: '↓', run: () => move(rows, { index, by: 1 }) },
    { word: 'text.in', sign: '⇤', run: () => shift(rows, { index, by: 1 }) },
    { word: 'text.out', sign: '⇥', run: () => shift(rows, { index, by: -1 }) },
    { word: 'text.addAfter', sign: '+', run: () => addAfter(rows, index) },
    {
      word: 'text.remove',
      sign: '×',
      run: () => (window.confirm(say('text.removeAsk')) ? remove(rows, index) : rows),
    },
  ] as const;
  return (
    <div className="policy-editor__actions" role="group">
      {actions.map(({ word, sign, run }) => (
        <button
          key={word}
          type="button"
          title={say(word)}
          aria-label={say(word)}
          onClick={() => {
            change(run());
          }}
        >
          {sign}
        </button>
      ))}
    </div>
  );
}
