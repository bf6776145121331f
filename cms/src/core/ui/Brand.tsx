/** Mithaq's sign: an eight-fold star with the mark of a kept promise. */
export function Icon() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="Mithaq ميثاق">
      <path
        d="M16 2 20 8 27 8 27 15 30 16 27 17 27 24 20 24 16 30 12 24 5 24 5 17 2 16 5 15 5 8 12 8Z"
        fill="#0f4a43"
      />
      <path d="M9 16.5 14 21.5 23.5 11" fill="none" stroke="#f4e3c1" strokeWidth="3" />
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
