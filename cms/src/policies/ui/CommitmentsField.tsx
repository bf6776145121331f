'use client';

import '../../editions/ui/policyEditor.css';
import { Button, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import type { Commitment } from '../../core/provision.ts';
import { commitmentSchema, commitmentsSchema, provisionsSchema } from '../../editions/schema.ts';
import type { Word } from '../../editions/ui/words.ts';
import { useWords } from '../../editions/ui/words.ts';
import { rowsOf } from '../outline.ts';

const CHOICES = {
  kind: ['reply', 'decision'],
  bound: ['max', 'min'],
  unit: ['workingDays', 'days', 'weeks', 'months'],
  from: ['receipt', 'completion'],
} as const;

/** What the policy promises, as data: each line runs the clock of the cases it applies to. */
export const CommitmentsField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, errorMessage, showError } = useField<unknown>({ path });
  const { value: arabic } = useField<unknown>({ path: 'provisions' });
  const { say } = useWords();
  const parsed = commitmentsSchema.safeParse(value ?? []);
  const commitments = parsed.success ? parsed.data : [];
  const provisions = provisionsSchema.safeParse(arabic ?? []);
  const places = provisions.success ? rowsOf(provisions.data) : [];
  const locked = readOnly === true;
  return (
    <section className="policy-editor commitments">
      <h3>{say('commitment.title')}</h3>
      {showError && <p className="policy-editor__error">{errorMessage}</p>}
      {commitments.length === 0 && <p className="policy-editor__empty">{say('commitment.none')}</p>}
      {commitments.map((commitment, index) => (
        <CommitmentRow
          key={index}
          commitment={commitment}
          locked={locked}
          places={places.map(({ anchor, label, heading, text }) => ({
            anchor,
            name: [label, heading ?? text.slice(0, 60)].filter(Boolean).join(' — '),
          }))}
          onChange={(next) => {
            setValue(commitments.with(index, next));
          }}
          onRemove={() => {
            setValue(commitments.toSpliced(index, 1));
          }}
        />
      ))}
      {!locked && places[0] !== undefined && (
        <Button
          buttonStyle="secondary"
          size="small"
          onClick={() => {
            setValue([...commitments, blank(places[0]?.anchor ?? '')]);
          }}
        >
          {say('commitment.add')}
        </Button>
      )}
    </section>
  );
};

function CommitmentRow({
  commitment,
  locked,
  places,
  onChange,
  onRemove,
}: {
  commitment: Commitment;
  locked: boolean;
  places: { anchor: string; name: string }[];
  onChange: (commitment: Commitment) => void;
  onRemove: () => void;
}) {
  const { say } = useWords();
  function set(part: Record<string, string | number>): void {
    const next = commitmentSchema.safeParse({ ...commitment, ...part });
    if (next.success) onChange(next.data);
  }
  function choose(part: keyof typeof CHOICES) {
    return (
      <label>
        <span>{say(`commitment.${part}`)}</span>
        <select
          value={commitment[part]}
          disabled={locked}
          onChange={({ target }) => {
            set({ [part]: target.value });
          }}
        >
          {CHOICES[part].map((choice) => (
            <option key={choice} value={choice}>
              {say(wordOf(part, choice))}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return (
    <div className="commitments__row">
      {choose('kind')}
      {choose('bound')}
      <label>
        <span>{say('commitment.amount')}</span>
        <input
          type="number"
          min={1}
          max={3650}
          value={commitment.amount}
          readOnly={locked}
          onChange={({ target }) => {
            set({ amount: Number(target.value) });
          }}
        />
      </label>
      {choose('unit')}
      {choose('from')}
      <label className="commitments__place">
        <span>{say('commitment.anchor')}</span>
        <select
          value={commitment.anchor}
          disabled={locked}
          onChange={({ target }) => {
            set({ anchor: target.value });
          }}
        >
          {places.map(({ anchor, name }) => (
            <option key={anchor} value={anchor}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {!locked && (
        <button
          type="button"
          aria-label={say('text.remove')}
          title={say('text.remove')}
          onClick={onRemove}
        >
          ×
        </button>
      )}
    </div>
  );
}

function wordOf(part: keyof typeof CHOICES, choice: string): Word {
  const words: Record<string, Word> = {
    'kind.reply': 'kind.reply',
    'kind.decision': 'kind.decision',
    'bound.max': 'bound.max',
    'bound.min': 'bound.min',
    'unit.workingDays': 'unit.workingDays',
    'unit.days': 'unit.days',
    'unit.weeks': 'unit.weeks',
    'unit.months': 'unit.months',
    'from.receipt': 'from.receipt',
    'from.completion': 'from.completion',
  };
  return words[`${part}.${choice}`] ?? 'commitment.kind';
}

function blank(anchor: string): Commitment {
  return { kind: 'reply', bound: 'max', amount: 15, unit: 'workingDays', from: 'receipt', anchor };
}
