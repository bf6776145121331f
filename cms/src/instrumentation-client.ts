import { config } from 'zod';

/** The panel's content security policy forbids code made from text, which zod would try first. */
config({ jitless: true });
