import { SIGN } from './sign.ts';

/** Mithaq's sign. */
export function Icon() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="Mithaq ميثاق">
      <path d={SIGN.star} fill={SIGN.starColour} />
      <path d={SIGN.mark} fill="none" stroke={SIGN.markColour} strokeWidth="3" />
    </svg>
  );
}

/** The name over the sign-in form. */
export function Logo() {
  return (
    <span
      style={{ display: 'inline-flex', gap: '0.75rem', alignItems: 'center', fontSize: '2rem' }}
    >
      <span style={{ display: 'inline-flex', transform: 'scale(1.6)', margin: '0.4rem' }}>
        <Icon />
      </span>
      <strong lang="ar">ميثاق</strong>
      <span lang="en">Mithaq</span>
    </span>
  );
}
