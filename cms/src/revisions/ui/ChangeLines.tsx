'use client';

import { useFormat } from '../../core/ui/format.ts';
import type { Changes } from './useOpenDocument.ts';
import { useWords } from './words.ts';

/** Who saved what, and when: one line for each person, at his latest. */
export function ChangeLines({ changes }: { changes: Changes }) {
  const { say } = useWords();
  const { moment, list } = useFormat();
  const people = [...new Set(changes.map(({ by }) => by.id))];
  if (people.length === 0) return null;
  return (
    <ul className="meanwhile__changes">
      {people.map((id) => {
        const theirs = changes.filter(({ by }) => by.id === id);
        const labels = new Set(theirs.flatMap(({ fields }) => fields.map(({ label }) => label)));
        const latest = theirs.at(-1);
        if (latest === undefined) return null;
        return (
          <li key={id}>
            {say(labels.size === 0 ? 'change.bare' : 'change.line', {
              name: latest.by.name,
              time: moment(latest.at, new Date()),
              fields: list([...labels]),
            })}
          </li>
        );
      })}
    </ul>
  );
}
