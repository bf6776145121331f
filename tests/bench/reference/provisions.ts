import { z } from 'zod';

export const provisionsSchema = z.array(
  z.object({ anchor: z.string(), name: z.string(), heading: z.string(), text: z.string() }),
);
