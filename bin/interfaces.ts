import { readFileSync } from 'node:fs';
import { z } from 'zod';

import { publicRefusalSchema } from '../cms/src/public/answers.ts';
import { refusalSchema } from '../plugins/feedback/src/core/errors.ts';
import type { HttpInterface } from './openApi.ts';
import { inRoot } from './paths.ts';

const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(inRoot('package.json'), 'utf8')));

/** The HTTP interfaces of the cms, by the name of their document. */
export const INTERFACES: Record<string, HttpInterface> = {
  feedback: {
    title: 'Mithaq feedback API',
    description:
      'Complaints, enquiries and surveys, without an account. What is posted needs a proof of work (see /api/feedback/challenge), or a front that vouches for its visitor.',
    prefix: '/feedback/',
    version,
    refusal: refusalSchema,
  },
  public: {
    title: 'Mithaq public read API',
    description:
      'The association and its policies, sealed editions only. Everything here is public; nothing needs an account.',
    prefix: '/public/',
    version,
    refusal: publicRefusalSchema,
  },
};
