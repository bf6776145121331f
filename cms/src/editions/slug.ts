import { z } from 'zod';

/** A policy's address on the site: small Latin letters and digits joined by hyphens. */
export const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
  .max(80);
