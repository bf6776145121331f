type Handler<Args> = (request: Request, args: Args) => Promise<Response>;

/** What Payload says of a collection that has no REST interface. */
const NOT_IMPLEMENTED = 501;

/** What is said of an address that nobody answers. */
export const NOTHING_THERE = {
  ar: 'لا شيء في هذا العنوان.',
  en: 'There is nothing at this address.',
};

const REFUSALS = {
  'invalid-request': [400, 'تعذّرت قراءة الطلب. / The request cannot be read.'],
  'not-found': [404, `${NOTHING_THERE.ar} / ${NOTHING_THERE.en}`],
} as const;

/**
 * Payload's REST handler behind what it does not check itself. A request that cannot even be read
 * is the caller's fault: 400, never 500. An address that nobody answers is refused in the shape of
 * every other refusal.
 */
export function gated<Args extends { params: Promise<{ slug?: string[] }> }>(
  handler: Handler<Args>,
): Handler<Args> {
  return async (request, args) => {
    const { slug: [collection = ''] = [] } = await args.params;
    // Payload looks a collection up as a property, and finds `constructor`.
    if (Object.hasOwn(Object.prototype, collection)) return refusal('not-found');
    if (!(await isReadable(request))) return refusal('invalid-request');
    try {
      const response = await handler(request, args);
      return (await isUnanswered(response)) ? refusal('not-found') : unstored(response);
    } catch (error) {
      if (!(error instanceof SyntaxError) && !(error instanceof URIError)) throw error;
      return refusal('invalid-request');
    }
  };
}

/** Answers an address that is neither the panel's nor an interface's. */
export function notFound(): Response {
  return refusal('not-found');
}

function refusal(code: keyof typeof REFUSALS): Response {
  const [status, message] = REFUSALS[code];
  return unstored(Response.json({ error: { code, message } }, { status }));
}

/** Cases and accounts lie in these answers: no cache keeps one that does not say it may. */
function unstored(response: Response): Response {
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** What Payload would read as JSON, and nobody of ours writes so. */
const WITHIN = ['where', 'data'];

/** Whether the query is a tree where Payload expects one, and a form can be taken apart. */
async function isReadable(request: Request): Promise<boolean> {
  const { searchParams } = new URL(request.url);
  if (WITHIN.some((name) => (searchParams.get(name) ?? '') !== '')) return false;
  if (!/^multipart\/form-data/i.test(request.headers.get('content-type') ?? '')) return true;
  return request
    .clone()
    .formData()
    .then(
      () => true,
      () => false,
    );
}

/** Payload's answer where no endpoint matches, or none may: a bare message. */
async function isUnanswered(response: Response): Promise<boolean> {
  if (response.status === NOT_IMPLEMENTED) return true;
  if (response.status !== 404) return false;
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return typeof body === 'object' && body !== null && !('error' in body) && !('errors' in body);
}
