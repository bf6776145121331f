/**
 * How a field that holds English is shown: from left to right in a panel of either direction.
 * Payload's own `rtl: false` leaves the direction to the panel.
 */
export const ENGLISH_FIELD = { rtl: false, style: { direction: 'ltr' } } as const;
