/**
 * Proof of work: before a form marked `data-proof` is sent, the browser fetches a puzzle and
 * solves it. Where that cannot be had, the form goes without one and the server vouches for it.
 */
import type { Challenge } from 'altcha-lib';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';

const SOLVE_TIMEOUT_MS = 60_000;

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-proof]')) prepare(form);

function prepare(form: HTMLFormElement): void {
  const proof = form.elements.namedItem('proof');
  const status = form.querySelector<HTMLElement>('[data-working]');
  if (!(proof instanceof HTMLInputElement)) return;
  let state: 'idle' | 'solving' | 'done' = 'idle';
  form.addEventListener('submit', (event) => {
    const { submitter } = event;
    if (state === 'done' || submitter?.hasAttribute('data-no-proof') === true) return;
    event.preventDefault();
    if (state === 'solving') return;
    state = 'solving';
    if (status !== null) status.textContent = status.dataset['working'] ?? '';
    void solve().then((solved) => {
      proof.value = solved;
      state = 'done';
      form.requestSubmit(submitter instanceof HTMLElement ? submitter : null);
    });
  });
  // A page taken back from the browser's memory needs a new puzzle.
  addEventListener('pageshow', () => {
    state = 'idle';
    proof.value = '';
    if (status !== null) status.textContent = '';
  });
}

async function solve(): Promise<string> {
  try {
    const response = await fetch('/challenge.json', { headers: { Accept: 'application/json' } });
    if (!response.ok) return '';
    const challenge: unknown = await response.json();
    if (!isChallenge(challenge)) return '';
    const solution = await solveChallenge({
      challenge,
      deriveKey,
      timeout: SOLVE_TIMEOUT_MS,
    });
    return solution === null ? '' : btoa(JSON.stringify({ challenge, solution }));
  } catch {
    return '';
  }
}

/**
 * Whether this is a puzzle we can solve; its one algorithm is the cms's. A schema library would weigh
 * more than the solver.
 */
function isChallenge(value: unknown): value is Challenge {
  if (typeof value !== 'object' || value === null || !('parameters' in value)) return false;
  const { parameters } = value;
  if (typeof parameters !== 'object' || parameters === null) return false;
  return 'algorithm' in parameters && parameters.algorithm === 'PBKDF2/SHA-256';
}
