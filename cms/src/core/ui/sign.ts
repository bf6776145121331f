/** Mithaq's sign: an eight-fold star with the mark of a kept promise, in a square of 32. */
export const SIGN = {
  star: 'M16 2 20 8 27 8 27 15 30 16 27 17 27 24 20 24 16 30 12 24 5 24 5 17 2 16 5 15 5 8 12 8Z',
  starColour: '#0f4a43',
  mark: 'M9 16.5 14 21.5 23.5 11',
  markColour: '#f4e3c1',
} as const;

/** The sign as the address of a picture. */
export const SIGN_ADDRESS = `data:image/svg+xml,${encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">` +
    `<path d="${SIGN.star}" fill="${SIGN.starColour}"/>` +
    `<path d="${SIGN.mark}" fill="none" stroke="${SIGN.markColour}" stroke-width="3"/></svg>`,
)}`;
