'use client';

import '../../editions/ui/policyEditor.css';
import { Button, useField } from '@payloadcms/ui';
import type { JSONFieldClientComponent } from 'payload';

import type { Commitment } from '../../core/provision.ts';
import { useFormat } from '../../core/ui/format.ts';
import { WhenReady } from '../../core/ui/WhenReady.tsx';
import type { DraftCommitment } from '../../editions/schema.ts';
import {
  draftCommitmentsSchema,
  draftProvisionsSchema,
  LONGEST_PERIOD,
  MOST_COMMITMENTS,
} from '../../editions/schema.ts';
import type { Word } from '../../editions/ui/words.ts';
import { useWords } from '../../editions/ui/words.ts';
import { rowsOf } from '../outline.ts';

const CHOICES = {
  kind: ['reply', 'decision'],
  bound: ['max', 'min'],
  unit: ['workingDays', 'days', 'weeks', 'months'],
  from: ['receipt', 'completion'],
} as const;

/** The commitments of the policy: each line runs the clock of the cases it applies to. */
export const CommitmentsField: JSONFieldClientComponent = ({ path, readOnly }) => {
  const { value, setValue, errorMessage, showError } = useField<unknown>({ path });
  const { value: arabic } = useField<unknown>({ path: 'provisions' });
  const { say } = useWords();
  const { number } = useFormat();
  const parsed = draftCommitmentsSchema.safeParse(value ?? []);
  const commitments = parsed.success ? parsed.data : [];
  const provisions = draftProvisionsSchema.safeParse(arabic ?? []);
  const places = provisions.success ? rowsOf(provisions.data) : [];
  const locked = readOnly === true || !parsed.success;
  return (
    <section className="policy-editor commitments">
      <WhenReady>
        <h3>{say('commitment.title')}</h3>
        {showError && <p className="policy-editor__error">{errorMessage}</p>}
        {!parsed.success && <p className="policy-editor__error">{say('text.unreadable')}</p>}
        {parsed.success && commitments.length === 0 && (
          <p className="policy-editor__empty">{say('commitment.none')}</p>
        )}
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
        {commitments.length >= MOST_COMMITMENTS && (
          <p>{say('commitment.most').replace('{n}', number(MOST_COMMITMENTS))}</p>
        )}
        {!locked && places[0] !== undefined && commitments.length < MOST_COMMITMENTS && (
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
      </WhenReady>
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
  commitment: DraftCommitment;
  locked: boolean;
  places: { anchor: string; name: string }[];
  onChange: (commitment: DraftCommitment) => void;
  onRemove: () => void;
}) {
  const { say } = useWords();
  const { number } = useFormat();
  const { amount } = commitment;
  const isPeriod =
    Number.isInteger(amount) && Number(amount) >= 1 && Number(amount) <= LONGEST_PERIOD;
  function set(part: Record<string, string | number | null>): void {
    const [next] = draftCommitmentsSchema.parse([{ ...commitment, ...part }]);
    if (next !== undefined) onChange(next);
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
          max={LONGEST_PERIOD}
          aria-invalid={!isPeriod}
          value={amount ?? ''}
          readOnly={locked}
          onChange={({ target }) => {
            set({ amount: target.value === '' ? null : Number(target.value) });
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
      {!isPeriod && (
        <p className="policy-editor__error" role="alert">
          {say('commitment.period').replace('{n}', number(LONGEST_PERIOD))}
        </p>
      )}
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
