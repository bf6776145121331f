import './caseDesk.css';
import { useDocumentInfo } from '@payloadcms/ui';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { z } from 'zod';

import { bilingualSchema, pick } from '../core/bilingual.ts';
import { fill, plural } from '../translations/messages.ts';
import { numberText, percentText } from './format.ts';
import { refusalText } from './refusal.ts';
import { useFeedbackApi } from './useFeedbackApi.ts';
import { useTexts } from './useTexts.ts';

const resultsSchema = z.object({
  count: z.number(),
  minimumGroup: z.number(),
  isBelowMinimum: z.boolean(),
  questions: z.array(
    z.object({
      key: z.string(),
      type: z.string(),
      label: bilingualSchema,
      count: z.number(),
      mean: z.number().nullable(),
      netPromoterScore: z.number().nullable(),
      distribution: z.array(
        z.object({ value: z.string(), label: bilingualSchema, count: z.number() }),
      ),
      texts: z.array(z.string()),
    }),
  ),
});

type Results = z.infer<typeof resultsSchema>;
type Result = Results['questions'][number];

const savedSchema = z.object({ slug: z.string() });

/** What a survey has brought so far, above its form. */
export function SurveyResultsPanel(): ReactNode {
  const { texts } = useTexts();
  const { data } = useDocumentInfo();
  const slug = savedSchema.safeParse(data).data?.slug;
  return (
    <section className="case-desk__box survey-results" aria-labelledby="survey-results">
      <h2 id="survey-results">{texts.results.heading}</h2>
      {slug === undefined ? <p>{texts.results.saveFirst}</p> : <LoadedResults slug={slug} />}
    </section>
  );
}

function LoadedResults({ slug }: { slug: string }): ReactNode {
  const ask = useFeedbackApi();
  const { locale, texts } = useTexts();
  const [results, setResults] = useState<Results | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void ask(`/surveys/${slug}/results`).then(({ body }) => {
      if (!isCurrent) return;
      const parsed = resultsSchema.safeParse(body);
      setResults(parsed.data ?? null);
      setFailure(parsed.success ? null : refusalText(body, texts.results.failed));
    });
    return () => {
      isCurrent = false;
    };
  }, [ask, slug, texts]);
  if (failure !== null) return <p role="alert">{failure}</p>;
  if (!results) return <p role="status">{texts.results.loading}</p>;
  return (
    <div aria-live="polite">
      <p>{plural({ locale, forms: texts.plurals.responses, n: results.count })}</p>
      {results.isBelowMinimum && (
        <p>
          {fill(texts.results.belowMinimum, { minimum: numberText(results.minimumGroup, locale) })}
        </p>
      )}
      {results.questions.length > 0 && (
        <details>
          <summary>{texts.results.show}</summary>
          {results.questions.map((result) => (
            <QuestionResultView key={result.key} result={result} />
          ))}
        </details>
      )}
    </div>
  );
}

function QuestionResultView({ result }: { result: Result }): ReactNode {
  const { locale, texts } = useTexts();
  return (
    <div className="survey-result">
      <h3>{pick(result.label, locale)}</h3>
      {result.netPromoterScore !== null && (
        <p>{fill(texts.results.nps, { score: numberText(result.netPromoterScore, locale) })}</p>
      )}
      {result.netPromoterScore === null && result.mean !== null && (
        <p>{fill(texts.results.mean, { mean: numberText(result.mean, locale) })}</p>
      )}
      {result.distribution.length > 0 && <Bars result={result} />}
      {result.type === 'text' && <Texts result={result} />}
    </div>
  );
}

function Bars({ result }: { result: Result }): ReactNode {
  const { locale, texts } = useTexts();
  const total = Math.max(1, result.count);
  return (
    <table className="survey-result__bars">
      <thead className="feedback-visually-hidden">
        <tr>
          <th scope="col">{texts.results.answer}</th>
          <th scope="col">{texts.results.share}</th>
          <th scope="col">{texts.results.count}</th>
        </tr>
      </thead>
      <tbody>
        {result.distribution.map(({ value, label, count }) => (
          <tr key={value}>
            <th scope="row">
              {Number.isNaN(Number(value))
                ? pick(label, locale)
                : numberText(Number(value), locale)}
            </th>
            <td className="survey-result__track">
              <span
                className="survey-result__bar"
                style={{ inlineSize: `${(count / total) * 100}%` }}
              />
              <span className="feedback-visually-hidden">{percentText(count / total, locale)}</span>
            </td>
            <td>{numberText(count, locale)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Texts({ result }: { result: Result }): ReactNode {
  const { texts } = useTexts();
  if (result.texts.length === 0) return <p>{texts.results.noText}</p>;
  return (
    <details>
      <summary>{texts.results.texts}</summary>
      <ul>
        {result.texts.map((text, index) => (
          <li key={`${String(index)}-${text}`} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
