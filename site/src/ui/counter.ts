/**
 * Counts what is typed: says under a field how many characters may still come, or how many are too
 * many. Without this script the field says how many it takes.
 */
import type { Step } from '../api/rules.ts';
import { localeOfPath } from '../i18n/locale.ts';
import type { PluralForms } from '../i18n/numbers.ts';
import { plural } from '../i18n/numbers.ts';
import { cleaned, lengthOf } from './cleaning.ts';

/** A screen reader is told after a pause, not at each key. */
const PAUSE_MS = 500;
const RULES = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;

for (const counter of document.querySelectorAll<HTMLElement>('[data-counter]')) prepare(counter);

function prepare(counter: HTMLElement): void {
  const field = document.getElementById(counter.dataset['counter'] ?? '');
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return;
  const typed = field;
  const locale = localeOfPath(location.pathname);
  const max = Number(counter.dataset['max']);
  const steps = stepsOf(counter);
  const [left, long] = [formsOf(counter, 'left'), formsOf(counter, 'long')];
  let timer: ReturnType<typeof setTimeout> | undefined;
  function tell(): void {
    const rest = max - lengthOf(cleaned(typed.value, steps));
    const told = rest < 0 ? { count: -rest, forms: long } : { count: rest, forms: left };
    counter.textContent = plural(locale, told);
    counter.classList.toggle('counter-over', rest < 0);
  }
  if (typed.value !== '') tell();
  typed.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(tell, PAUSE_MS);
  });
}

/** How the text is cleaned before it is counted; our own server wrote it into the page. */
function stepsOf({ dataset }: HTMLElement): Step[] {
  const steps: unknown = JSON.parse(dataset['clean'] ?? '[]');
  return isSteps(steps) ? steps : [];
}

function isSteps(value: unknown): value is Step[] {
  return Array.isArray(value);
}

/** The sentence's plural forms, which the page carries in the language of its reader. */
function formsOf({ dataset }: HTMLElement, sentence: 'left' | 'long'): PluralForms {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = {};
  for (const rule of RULES) {
    const form = dataset[`${sentence}${rule.charAt(0).toUpperCase()}${rule.slice(1)}`];
    if (form !== undefined) forms[rule] = form;
  }
  return { other: '', ...forms };
}
