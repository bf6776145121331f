/** What may be done with an address that takes no form. */
export const READING = ['GET', 'HEAD'];
