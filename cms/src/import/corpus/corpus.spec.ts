import { describe, expect, it } from 'vitest';

import { flattenProvisions } from '../../core/provision.ts';
import { parsePolicy } from '../parsePolicy.ts';
import { anchorsKept, CHANGES, outlineOf, withClause } from './changes.ts';
import { factsOf } from './facts.ts';
import { corpusTexts } from './texts.ts';

const READ = corpusTexts().map((text) => ({ ...text, policy: parsePolicy(text.source) }));

/** Facts read at least; a change may raise them, and none may lower them. */
const FEWEST_FACTS = {
  title: 32,
  organisation: 30,
  licenceNumber: 34,
  replaces: 33,
  approval: 148,
  outline: 474,
  commitments: 57,
  warnings: 139,
  approvalBody: 9,
  words: 22,
  effectiveFrom: 7,
  signatories: 28,
  readFrom: 3,
};

/** Texts whose outline stays the same at least, by change. */
const FEWEST_SAME: Readonly<Record<string, number>> = {
  'no blank lines': 32,
  'lines wrapped at 70': 32,
};

const FEWEST_ANCHORS = 0.984;

describe('the corpus', () => {
  const facts = READ.flatMap((text) => factsOf(text, text.policy));

  it.each(Object.entries(FEWEST_FACTS))('has its facts read: %s', (field, fewest) => {
    const right = facts.filter((fact) => fact.field === field && fact.isRight);
    expect(right.length).toBeGreaterThanOrEqual(fewest);
  });

  it.each(Object.keys(CHANGES))('is read alike with %s', (name) => {
    const change = CHANGES[name] ?? String;
    const changed = READ.filter(
      ({ source, policy }) =>
        outlineOf(parsePolicy(change(source)).provisions) !== outlineOf(policy.provisions),
    ).map((text) => text.name);
    expect(READ.length - changed.length, changed.join(' ')).toBeGreaterThanOrEqual(
      FEWEST_SAME[name] ?? READ.length,
    );
  });

  it('keeps its anchors when a provision is put in', () => {
    const counts = READ.flatMap(({ source, policy }) => {
      const changed = withClause(source, policy.provisions);
      if (changed === null) return [];
      const { provisions } = parsePolicy(changed.text);
      return [anchorsKept(policy.provisions, provisions, changed.touched)];
    });
    const kept = counts.reduce((sum, count) => sum + count.kept, 0);
    const asked = counts.reduce((sum, count) => sum + count.asked, 0);
    expect(kept / asked).toBeGreaterThanOrEqual(FEWEST_ANCHORS);
  });

  it('has no anchor twice', () => {
    for (const { policy } of READ) {
      const anchors = flattenProvisions(policy.provisions).map(({ anchor }) => anchor);
      expect(new Set(anchors).size).toBe(anchors.length);
    }
  });
});
