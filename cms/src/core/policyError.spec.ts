import { expect, it } from 'vitest';

import { answerInOneLanguage, PolicyError } from './policyError.ts';

it.each([
  ['ar', 'الإصدار مختوم ولا يُعدَّل.'],
  ['en', 'A sealed edition is never changed.'],
])('a refusal that Payload answers is said in %s alone', async (language, message) => {
  const error = new PolicyError('edition-sealed');
  // @ts-expect-error the hook reads the language of a request and nothing else of it
  const answer = await answerInOneLanguage({ error, req: { i18n: { language } } });
  expect(answer).toEqual({ response: { errors: [{ name: 'PolicyError', message }] } });
});
