import { Button } from '@payloadcms/ui';
import type { ReactNode, SyntheticEvent } from 'react';
import { useState } from 'react';

import { decisionsFor } from '../cases/decisionsFor.ts';
import { pick } from '../core/bilingual.ts';
import { fill } from '../translations/messages.ts';
import { blanksOf } from './blanksOf.ts';
import type { DeskAction, DeskCase } from './deskCase.ts';
import { ChoiceField, TextAreaField } from './fields.tsx';
import { dateText } from './format.ts';
import { useTexts } from './useTexts.ts';

type FormProps = { found: DeskCase; isBusy: boolean };

/** The form of one action; the fields it sends are those of the endpoint. */
export function ActionForm({
  action,
  found,
  isBusy,
  onSend,
  onCancel,
}: FormProps & {
  action: DeskAction;
  onSend: (body: Record<string, unknown>) => void;
  onCancel: () => void;
}): ReactNode {
  const { texts } = useTexts();
  function submit(event: SyntheticEvent<HTMLFormElement>): void {
    event.preventDefault();
    onSend(Object.fromEntries(new FormData(event.currentTarget)));
  }
  return (
    <form className="case-desk__form" onSubmit={submit}>
      <FormFields action={action} found={found} />
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

function FormFields({ action, found }: { action: DeskAction; found: DeskCase }): ReactNode {
  const { desk } = useTexts().texts;
  switch (action) {
    case 'reply':
      return <ReplyFields found={found} />;
    case 'note':
      return <TextAreaField name="text" label={desk.noteText} max={10_000} isFocused />;
    case 'ask':
      return <TextAreaField name="text" label={desk.askText} max={10_000} isFocused />;
    case 'refer':
      return (
        <>
          <ChoiceField
            name="officer"
            label={desk.referTo}
            empty={desk.choose}
            choices={found.officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextAreaField name="reason" label={desk.referReason} max={2_000} />
        </>
      );
    case 'close':
      return (
        <>
          <ChoiceField
            name="decision"
            label={desk.decision}
            empty={desk.choose}
            choices={decisionsFor(found.kind).map((value) => ({
              value,
              label: desk.decisions[value],
            }))}
          />
          <TextAreaField name="reasons" label={desk.outcomeReasons} max={10_000} />
          <TextAreaField name="remedy" label={desk.remedy} max={5_000} isOptional />
          <TextAreaField name="further" label={desk.further} max={5_000} isOptional />
        </>
      );
    case 'take':
    case 'resume':
      return null;
  }
}

function ReplyFields({ found }: { found: DeskCase }): ReactNode {
  const { locale, texts } = useTexts();
  const { desk } = texts;
  const [text, setText] = useState('');
  const [blanks, setBlanks] = useState<readonly string[]>([]);
  function startFrom(slug: string): void {
    const template = found.templates.find((each) => each.slug === slug);
    if (!template) return;
    const dueOn = found.dueOn === null ? '—' : dateText(found.dueOn, found.locale);
    const words = pick(template.text, found.locale);
    setBlanks(blanksOf(words));
    setText(fill(words, { reference: found.reference, dueOn }));
  }
  return (
    <>
      {found.templates.length > 0 && (
        <ChoiceField
          name="template"
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
