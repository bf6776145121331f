/** What may be done with an address that takes no form. */
export const READING = ['GET', 'HEAD'];

/** Whether a request reads, and sends nothing. */
export function isReading({ method = '' }: { method?: string | undefined }): boolean {
  return READING.includes(method);
}
