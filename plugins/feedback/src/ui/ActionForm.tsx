import { Button } from '@payloadcms/ui';
import type { ReactNode, SyntheticEvent } from 'react';
import { useState } from 'react';

import { decisionsFor } from '../cases/decisionsFor.ts';
import type { DeskCase, StaffAction } from '../cases/deskCase.ts';
import { pick } from '../core/bilingual.ts';
import { fill } from '../translations/messages.ts';
import { blanksOf } from './blanksOf.ts';
import { ChoiceField, TextAreaField } from './fields.tsx';
import { dateText, instantText } from './format.ts';
import type { Unsent } from './unsent.ts';
import { useTexts } from './useTexts.ts';

type Fields = Readonly<Record<string, string>>;

/** The form of one action; the fields it sends are those of the endpoint. */
export function ActionForm({
  action,
  found,
  isBusy,
  unsent,
  onWrite,
  onDiscard,
  onSend,
  onCancel,
}: {
  action: StaffAction;
  found: DeskCase;
  isBusy: boolean;
  unsent: Unsent | null;
  onWrite: (fields: Record<string, string>) => void;
  onDiscard: () => void;
  onSend: (body: Record<string, unknown>) => void;
  onCancel: () => void;
}): ReactNode {
  const { locale, texts } = useTexts();
  const [restored] = useState(unsent);
  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSend(fieldsOf(event.currentTarget));
  }
  return (
    <form
      className="case-desk__form"
      onSubmit={submit}
      onChange={({ currentTarget }) => {
        // A template that was chosen has filled the form only after this.
        setTimeout(() => {
          onWrite(fieldsOf(currentTarget));
        });
      }}
    >
      {restored && (
        <p className="case-desk__kept">
          {fill(texts.desk.keptFrom, {
            time: instantText({ instant: restored.at, locale, timeZone: found.timeZone }),
          })}
          <Button buttonStyle="secondary" size="small" margin={false} onClick={onDiscard}>
            {texts.desk.discard}
          </Button>
        </p>
      )}
      <FormFields action={action} found={found} initial={restored?.fields ?? {}} />
      <div className="case-desk__actions">
        <Button type="submit" disabled={isBusy} margin={false}>
          {action === 'note' ? texts.desk.save : texts.desk.send}
        </Button>
        <Button buttonStyle="secondary" disabled={isBusy} margin={false} onClick={onCancel}>
          {texts.desk.cancel}
        </Button>
      </div>
    </form>
  );
}

function fieldsOf(form: HTMLFormElement): Record<string, string> {
  return Object.fromEntries(
    [...new FormData(form)].flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
}

function FormFields({
  action,
  found,
  initial,
}: {
  action: StaffAction;
  found: DeskCase;
  initial: Fields;
}): ReactNode {
  const { desk } = useTexts().texts;
  switch (action) {
    case 'reply':
      return <ReplyFields found={found} initial={initial} />;
    case 'note':
      return (
        <TextAreaField
          name="text"
          label={desk.noteText}
          max={10_000}
          initial={initial['text']}
          isFocused
        />
      );
    case 'ask':
      return (
        <TextAreaField
          name="text"
          label={desk.askText}
          max={10_000}
          initial={initial['text']}
          isFocused
        />
      );
    case 'concern':
    case 'unconcern':
      return (
        <ChoiceField
          name="member"
          label={action === 'concern' ? desk.concernWho : desk.unconcernWho}
          empty={desk.choose}
          choices={(action === 'concern' ? found.members : found.concerned).map(choiceOf)}
        />
      );
    case 'refer':
      return (
        <>
          <ChoiceField
            name="officer"
            initial={initial['officer']}
            label={desk.referTo}
            empty={desk.choose}
            choices={found.officers.map(choiceOf)}
          />
          <TextAreaField
            name="reason"
            label={desk.referReason}
            max={2_000}
            initial={initial['reason']}
          />
        </>
      );
    case 'close':
      return (
        <>
          <ChoiceField
            name="decision"
            initial={initial['decision']}
            label={desk.decision}
            empty={desk.choose}
            choices={decisionsFor(found.kind).map((value) => ({
              value,
              label: desk.decisions[value],
            }))}
          />
          <TextAreaField
            name="reasons"
            label={desk.outcomeReasons}
            max={10_000}
            initial={initial['reasons']}
          />
          <TextAreaField
            name="remedy"
            label={desk.remedy}
            max={5_000}
            initial={initial['remedy']}
            isOptional
          />
          <TextAreaField
            name="further"
            label={desk.further}
            max={5_000}
            initial={initial['further']}
            isOptional
          />
        </>
      );
    case 'take':
    case 'resume':
    case 'showContact':
    case 'showWords':
      return null;
  }
}

function choiceOf({ id, name }: DeskCase['officers'][number]) {
  return { value: id, label: name };
}

function ReplyFields({ found, initial }: { found: DeskCase; initial: Fields }): ReactNode {
  const { locale, texts } = useTexts();
  const { desk } = texts;
  const [text, setText] = useState(initial['text'] ?? '');
  const [chosen, setChosen] = useState(initial['template'] ?? '');
  function wordsOf(slug: string): string {
    const template = found.templates.find((each) => each.slug === slug);
    return template ? pick(template.text, found.locale) : '';
  }
  const blanks = blanksOf(wordsOf(chosen));
  function startFrom(slug: string): void {
    setChosen(slug);
    const words = wordsOf(slug);
    if (words === '') return;
    const dueOn = found.dueOn === null ? '—' : dateText(found.dueOn, found.locale);
    setText(fill(words, { reference: found.reference, dueOn }));
  }
  return (
    <>
      {found.templates.length > 0 && (
        <ChoiceField
          name="template"
          initial={initial['template']}
          label={desk.template}
          empty={desk.templateNone}
          isOptional
          onChoose={startFrom}
          choices={found.templates.map(({ slug, title }) => ({
            value: slug,
            label: pick(title, locale),
          }))}
        />
      )}
      <TextAreaField
        name="text"
        label={desk.replyText}
        max={10_000}
        value={text}
        onChange={setText}
        lang={found.locale}
        rows={10}
        fault={blanks.some((blank) => text.includes(blank)) ? desk.templateBlank : ''}
        isFocused
      />
    </>
  );
}
