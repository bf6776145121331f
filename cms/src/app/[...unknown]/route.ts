import { notFound } from '../../core/restGate.ts';

/** An address that is neither the panel's nor an interface's; Next's own page needs inline scripts. */
export {
  notFound as DELETE,
  notFound as GET,
  notFound as PATCH,
  notFound as POST,
  notFound as PUT,
};
