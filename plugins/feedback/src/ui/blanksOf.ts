/** What a template leaves for the officer to write, such as “[reason]”: it must not reach the person. */
export const blanksOf = (template: string): readonly string[] =>
  template.match(/\[[^\]\n]+\]/g) ?? [];
