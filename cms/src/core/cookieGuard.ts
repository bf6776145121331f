/** Before a name browsers take only over https, for the whole host and from this host alone. */
export const COOKIE_GUARD = '__Host-';
