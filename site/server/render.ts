import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import { ServerResponse } from 'node:http';

/** A page as Astro made it, whole, before it is compressed and sent. */
export type Rendered = {
  status: number;
  contentType: string;
  /** What else the page set, such as a redirect's target; never a length or type. */
  headers: OutgoingHttpHeaders;
  body: Buffer;
};

/** Astro's request handler as `@astrojs/node` builds it in middleware mode. */
export type AstroHandler = (
  ...given: [
    request: IncomingMessage,
    response: ServerResponse,
    next?: (error?: unknown) => void,
    locals?: object,
  ]
) => void | Promise<void>;

/**
 * Renders a page into memory, so that the server can hash, compress or keep it.
 * @param locals what the page may know of the request beyond its address
 */
export async function render(
  handler: AstroHandler,
  { request, locals }: { request: IncomingMessage; locals: object },
): Promise<Rendered> {
  const response = new HeldResponse(request);
  await handler(request, response, undefined, locals);
  return response.rendered();
}

/** A response that keeps what is written to it instead of sending it. */
class HeldResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];

  override write(chunk: unknown): boolean {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) {
      this.#chunks.push(Buffer.from(chunk));
    }
    return true;
  }

  override end(...given: unknown[]): this {
    const [chunk] = given;
    if (chunk !== undefined && typeof chunk !== 'function') this.write(chunk);
    this.emit('finish');
    return this;
  }

  override writeHead(status: number, ...given: unknown[]): this {
    this.statusCode = status;
    const headers = given.find((value) => typeof value === 'object' && value !== null);
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (typeof value === 'string' || typeof value === 'number' || Array.isArray(value)) {
        this.setHeader(name, value);
      }
    }
    return this;
  }

  rendered(): Rendered {
    const contentType = String(this.getHeader('content-type') ?? 'text/plain');
    this.removeHeader('content-type');
    this.removeHeader('content-length');
    return {
      status: this.statusCode,
      contentType: /charset/.test(contentType) ? contentType : `${contentType}; charset=utf-8`,
      headers: { ...this.getHeaders() },
      body: Buffer.concat(this.#chunks),
    };
  }
}
