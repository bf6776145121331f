import config from '@payload-config';
import {
  REST_DELETE,
  REST_GET,
  REST_OPTIONS,
  REST_PATCH,
  REST_POST,
  REST_PUT,
} from '@payloadcms/next/routes';

type Handler = ReturnType<typeof REST_GET>;

/** A body or an address that cannot even be read is the caller's fault: 400, never 500. */
const readable =
  (handler: Handler): Handler =>
  async (request, args) => {
    try {
      return await handler(request, args);
    } catch (error) {
      if (!(error instanceof SyntaxError) && !(error instanceof URIError)) throw error;
      const message = 'تعذّرت قراءة الطلب. / The request cannot be read.';
      return Response.json({ error: { code: 'invalid-request', message } }, { status: 400 });
    }
  };

export const GET = readable(REST_GET(config));
export const POST = readable(REST_POST(config));
export const DELETE = readable(REST_DELETE(config));
export const PATCH = readable(REST_PATCH(config));
export const PUT = readable(REST_PUT(config));
export const OPTIONS = readable(REST_OPTIONS(config));
