import { csat } from './csat.ts';
import { nps } from './nps.ts';
import type { QuestionType } from './questionType.ts';
import { rating } from './rating.ts';
import { single } from './single.ts';
import { text } from './text.ts';
import { yesNo } from './yesNo.ts';

/**
 * Every type of question by its name, in the order editors choose from. A new one is a module
 * beside this and a line here; a front that does not know it leaves it out with a note.
 */
const TABLE = { rating, single, text, csat, nps, yesNo } as const satisfies Record<
  string,
  QuestionType
>;

export const QUESTION_TYPES: ReadonlyMap<string, QuestionType> = new Map(Object.entries(TABLE));
