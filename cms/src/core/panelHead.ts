import type { Metadata } from 'next';

import { SIGN_ADDRESS } from './ui/sign.ts';

/**
 * What a page of the panel says of itself: its title and our sign. Payload adds its own name and
 * pictures, at an address it guesses, for whoever shares a link; nobody shares one of the panel's.
 */
export async function panelHead(ofPayload: Promise<Metadata>): Promise<Metadata> {
  const { title } = await ofPayload;
  return {
    ...(title !== undefined && { title }),
    icons: { icon: SIGN_ADDRESS },
    robots: { index: false, follow: false },
  };
}
