/**
 * The pages of a list that one of them leads to: the first, the last, and those beside it.
 * @returns null where pages are left out
 */
export function pagesToShow(page: number, pages: number): (number | null)[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages);
  const ordered = [...new Set(shown)].sort((one, other) => one - other);
  return ordered.flatMap((one, at) => {
    const before = ordered[at - 1] ?? 0;
    if (one - before === 2) return [one - 1, one];
    return one - before > 2 ? [null, one] : [one];
  });
}
