/** A page of the panel, by the first part of its path. */
const PAGE = /^\/admin\/([^/]+)/;

/**
 * Whether a path of the panel could be a page's. Payload looks pages up as properties, and finds what
 * every object has, such as `__proto__`, which no page is called.
 * @param path one that can be decoded
 */
export function isPanelsOwn(path: string): boolean {
  const page = PAGE.exec(path)?.[1] ?? '';
  return !Object.hasOwn(Object.prototype, decodeURIComponent(page));
}
