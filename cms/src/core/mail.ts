import type { EmailAdapter } from 'payload';

/**
 * Stands for the mail server until one is configured: nothing is sent, and no message (which may
 * carry a password reset) is written to the log, only that one was not sent.
 */
export const noMail: EmailAdapter = ({ payload }) => ({
  name: 'none',
  defaultFromAddress: 'mithaq@localhost',
  defaultFromName: 'Mithaq',
  sendEmail: async () => {
    payload.logger.warn('A message was not sent: no mail server is configured.');
    return Promise.resolve();
  },
});
