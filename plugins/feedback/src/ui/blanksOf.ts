/** What a template leaves for the officer to write, such as “[reason]”: it must not reach the person. */
export function blanksOf(template: string): readonly string[] {
  return template.match(/\[[^\]\n]+\]/g) ?? [];
}
