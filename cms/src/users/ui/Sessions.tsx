'use client';

import './account.css';
import { Button } from '@payloadcms/ui';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { useFormat } from '../../core/ui/format.ts';
import { ask } from './ask.ts';
import { useWords } from './words.ts';

const sessionsSchema = z.object({
  sessions: z.array(z.object({ id: z.string(), begunAt: z.string(), isThis: z.boolean() })),
});

type Session = z.infer<typeof sessionsSchema>['sessions'][number];

/** On one's own account: where one is signed in, and the way to end it there. */
export function Sessions() {
  const { say, language } = useWords();
  const [sessions, setSessions] = useState<Session[]>([]);
  const [said, setSaid] = useState<{ refusal: string } | { isEnded: boolean }>({ isEnded: false });

  useEffect(() => {
    void ask('sessions', { schema: sessionsSchema, language }).then((outcome) => {
      if ('answer' in outcome) setSessions(outcome.answer.sessions);
    });
  }, [language]);

  async function end(body: { id: string } | { others: true }): Promise<void> {
    const outcome = await ask('sessions/end', { schema: sessionsSchema, body, language });
    if ('answer' in outcome) {
      setSessions(outcome.answer.sessions);
      setSaid({ isEnded: true });
    } else setSaid({ refusal: outcome.message ?? say('noAnswer') });
  }

  return (
    <section className="account" aria-label={say('sessions')}>
      <h2 className="account__title">{say('sessions')}</h2>
      <p>{say('sessionsHelp')}</p>
      <div role="alert">
        {'refusal' in said && <p className="account__refusal">{said.refusal}</p>}
      </div>
      <ul className="account__sessions">
        {sessions.map((session) => (
          <Line key={session.id} session={session} onEnd={() => void end({ id: session.id })} />
        ))}
      </ul>
      <div role="status">{'isEnded' in said && said.isEnded && <p>{say('isEnded')}</p>}</div>
      {sessions.length > 1 && (
        <div className="account__buttons">
          <Button buttonStyle="secondary" size="medium" onClick={() => void end({ others: true })}>
            {say('endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}

function Line({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { say } = useWords();
  const { instant } = useFormat();
  const begun = instant(session.begunAt);
  return (
    <li>
      <span>
        {say('begun')} <time dateTime={session.begunAt}>{begun}</time>
      </span>
      {session.isThis ? (
        <strong>{say('thisOne')}</strong>
      ) : (
        <Button
          buttonStyle="secondary"
          size="small"
          aria-label={`${say('endSession')}: ${begun}`}
          onClick={onEnd}
        >
          {say('endSession')}
        </Button>
      )}
    </li>
  );
}
