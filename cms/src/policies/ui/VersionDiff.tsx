'use client';

import {
  escapeDiffHTML,
  FieldDiffContainer,
  getHTMLDiffComponents,
  unescapeDiffHTML,
  useTranslation,
} from '@payloadcms/ui';
import type { JSONFieldDiffClientComponent } from 'payload';

import { useWords } from '../../editions/ui/words.ts';
import { versionLines } from './versionLines.ts';

/** Two versions of a text side by side, as words rather than as data. */
export const VersionDiff: JSONFieldDiffClientComponent = (props) => {
  const { comparisonValue, versionValue, field, nestingLevel } = props;
  const { i18n } = useTranslation();
  const { say } = useWords();
  function html(value: unknown): string {
    return versionLines(value, say)
      .map((line) => `<p dir="auto">${escapeDiffHTML(line)}</p>`)
      .join('');
  }
  const { From, To } = getHTMLDiffComponents({
    fromHTML: html(comparisonValue),
    toHTML: html(versionValue),
    postProcess: unescapeDiffHTML,
    tokenizeByCharacter: false,
  });
  return (
    <FieldDiffContainer
      From={From}
      To={To}
      i18n={i18n}
      label={{ label: field.label ?? '', locale: '' }}
      {...(nestingLevel !== undefined && { nestingLevel })}
    />
  );
};

/** What the workflow records beside the text says nothing about how the text has changed. */
export function NoDiff(): null {
  return null;
}
