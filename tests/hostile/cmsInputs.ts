/** What is said to an endpoint of the cms: mostly well-formed words it has to judge, and knocks. */
import fc from 'fast-check';

import { visitorHeaders } from '../helpers/visitorHeaders.ts';
import type { Input } from './input.ts';
import { wordOf } from './input.ts';
import { knocks } from './knocks.ts';
import { asJson, asText, odd, oddText, valuesLike } from './values.ts';

/** What an attacker of the cms knows. */
export type Known = {
  /** As requests name it. */
  host: string;
  /** What our own site shows: with it a request is counted as its visitor's. */
  frontKey: string;
  /** Words the installation knows: codes, categories, addresses of surveys, days. */
  words: readonly string[];
};

/** What is asked, and how: names are what a question or a body may be about. */
export type Route = {
  method: string;
  path: string;
  names: readonly string[];
  body: fc.Arbitrary<unknown> | null;
  query: fc.Arbitrary<string>;
};

/** Routes that are attacked as one. */
export type Group = {
  name: string;
  routes: readonly Route[];
  /** Inputs of a hundred that are well-formed; few where one costs the server very much. */
  words?: number;
  odds?: number;
  share?: number;
};

/** Inputs of a hundred that are well-formed, where nothing is said of it. */
const WORDS = 15;

/** A body that says something of some of these. */
export function formOf(names: readonly string[], words: readonly string[]): fc.Arbitrary<unknown> {
  const value =
    words.length === 0
      ? odd
      : fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom<unknown>(...words) },
          { weight: 2, arbitrary: odd },
        );
  const whole = fc.dictionary(fc.constantFrom(...names), value, {
    maxKeys: 8,
    minKeys: Math.min(4, names.length),
  });
  return fc.oneof({ weight: 9, arbitrary: whole }, { weight: 1, arbitrary: odd });
}

export function questionLike(schema: unknown, words: readonly string[]): fc.Arbitrary<string> {
  return valuesLike(schema, words).map((said) => {
    if (typeof said !== 'object' || said === null) return `x=${encoded(asText(said))}`;
    return Object.entries(said)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => `${name}=${encoded(asText(value))}`)
      .join('&');
  });
}

/** A part of a path such as `:slug`, with the form it must have. */
const PARAMETER = /:\w+(?:\(([^)]*)\))?\??/g;
const LONGEST_PART = 400;

function pathsOf(path: string, words: readonly string[]): fc.Arbitrary<string> {
  const forms = [...path.matchAll(PARAMETER)].map(
    ([, form]) => new RegExp(`^(?:${form ?? '.+'})$`),
  );
  const fits = forms.map((form) => words.filter((word) => form.test(word)));
  const values = fits.map((known) =>
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...(known.length > 0 ? known : ['x'])) },
      { weight: 1, arbitrary: oddText },
    ),
  );
  return fc.tuple(...values).map((chosen) => {
    let at = 0;
    return path.replaceAll(PARAMETER, () => encoded(chosen[at++] ?? '').slice(0, LONGEST_PART));
  });
}

/** Cut in the middle of an escape it is an address nobody can read, which is one to try. */
function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

export function inputsTo(
  { routes, words = WORDS, odds = 1 }: Group,
  known: Known,
): fc.Arbitrary<Input> {
  const said = fc.oneof(...routes.map((route) => wordsTo(route, known)));
  const knocked = fc.oneof(
    ...routes.map(({ method, path }) =>
      knocks({
        method,
        path: path.replaceAll(PARAMETER, 'x'),
        odds,
        headers: { Host: known.host, 'Content-Type': 'application/json' },
      }),
    ),
  );
  return fc.oneof({ weight: words, arbitrary: said }, { weight: 100 - words, arbitrary: knocked });
}

function wordsTo(route: Route, known: Known): fc.Arbitrary<Input> {
  const { method } = route;
  const parts = {
    path: pathsOf(route.path, known.words),
    query: fc.oneof(
      { weight: 2, arbitrary: fc.constant('') },
      { weight: 3, arbitrary: route.query },
    ),
    body: route.body ?? fc.constant(undefined),
    isOurs: fc.integer({ min: 1, max: 5 }).map((of) => of > 1),
    address: addresses,
    language: fc.constantFrom('ar', 'en', 'fr;q=1, *', ''),
  };
  return fc.record(parts).map(({ path, query, body, isOurs, address, language }) =>
    wordOf({
      method,
      path: query === '' ? path : `${path}?${query}`,
      headers: {
        host: known.host,
        'accept-language': language,
        'x-forwarded-for': address,
        ...(route.body && { 'content-type': 'application/json' }),
        ...(isOurs && visitorHeaders(known.frontKey, address)),
      },
      ...(route.body && { body: asJson(body) }),
    }),
  );
}

/** So many that no limit of one address decides. */
export const addresses: fc.Arbitrary<string> = fc
  .array(fc.integer({ min: 1, max: 254 }), { minLength: 3, maxLength: 3 })
  .map((parts) => `10.${parts.join('.')}`);
