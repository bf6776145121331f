import { z } from 'zod';

import type { FieldErrorCode } from './errors.ts';
import type { Rule } from './rules.ts';
import { cleanedBy, faultOf } from './rules.ts';

/** Room for what cleaning takes away, in code units, before the real bounds are applied. */
const RAW_FACTOR = 4;
const RAW_REST = 200;

/**
 * A field that is cleaned and judged by a rule.
 * @param wrong the code for a value that does not fit the rule's pattern
 */
export function ruledField(rule: Rule, wrong: FieldErrorCode = 'invalid') {
  return z
    .string()
    .max(rule.max * RAW_FACTOR + RAW_REST)
    .meta({ minLength: rule.min, maxLength: rule.max * RAW_FACTOR + RAW_REST })
    .transform((written) => cleanedBy(rule, written))
    .superRefine((value, context) => {
      const fault = faultOf(rule, value);
      if (fault === null) return;
      const code = fault === 'invalid' ? wrong : fault;
      context.addIssue({ code: 'custom', params: { code } });
    });
}

/** A running text within bounds, counted after cleaning. */
export function textField(min: number, max: number) {
  return ruledField({ clean: 'text', min, max, pattern: null });
}
