import { z } from 'zod';

import type { Label } from '../core/bilingual.ts';

/** How a fact is asked for in the form of a policy, and kept in the row of an edition. */
type Input = 'text' | 'textarea' | 'day' | 'checkbox' | 'choice' | 'json';

/** What there is to know of one fact of an edition beside the values it may have. */
export type Fact = {
  label: Label;
  input: Input;
  /**
   * `act`: given by one act of the board and cleared when a change begins; `text`: the Arabic that
   * the act approves; both are bound by the approval and covered by the chain of hashes. `beside`:
   * public too, but no part of what the board approved.
   */
  covers: 'act' | 'text' | 'beside';
  tab: 'text' | 'approval';
  /** Share of the form's width. */
  width?: '25%' | '33%' | '50%' | '100%';
  help?: Label;
  required?: boolean;
  maxLength?: number;
  /** Values to choose from, with the one a draft begins with. */
  choices?: { of: Readonly<Record<string, Label>>; first?: string };
};

/** The facts by the schema of their values; see `content.ts`. */
export const facts = z.registry<Fact>();
