import type { Page } from 'playwright-core';
import { z } from 'zod';

const violationSchema = z.object({ directive: z.string(), blocked: z.string(), at: z.string() });

/** What a page's content security policy has refused so far, one line each. */
export type PolicyWatch = { lines: string[] };

/** Listens for everything a browser says a policy forbade, on this page and the next ones. */
export async function watchPolicy(page: Page): Promise<PolicyWatch> {
  const lines: string[] = [];
  await page.exposeFunction('tellOfViolation', (said: unknown) => {
    const { directive, blocked, at } = violationSchema.parse(said);
    lines.push(`${directive}: ${blocked} at ${at}`);
  });
  await page.addInitScript(`
    document.addEventListener('securitypolicyviolation', (event) => tellOfViolation({
      directive: event.violatedDirective,
      blocked: event.blockedURI,
      at: location.pathname + ' ' + event.sourceFile + ':' + event.lineNumber + ' ' + event.sample,
    }));
  `);
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) lines.push(message.text());
  });
  return { lines };
}
