type Particulars = {
  body: string | null;
  meetingNumber: string | null;
  term: string | null;
  gregorianDate: string | null;
};

/**
 * A meeting's name in lists, in Arabic: its body, number, term and Gregorian date. The date has
 * slashes because after Arabic letters a date with dashes is shown with its day first.
 */
export function meetingTitle({ body, meetingNumber, term, gregorianDate }: Particulars): string {
  const parts = [
    body === 'generalAssembly' ? 'الجمعية العمومية' : 'مجلس الإدارة',
    meetingNumber === null ? null : `الاجتماع ${meetingNumber}`,
    term === null ? null : `الدورة ${term}`,
    gregorianDate?.replaceAll('-', '/') ?? null,
  ];
  return parts.filter((part) => part !== null).join(' — ');
}
