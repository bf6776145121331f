import type { Folded } from '../../core/arabic.ts';
import { foldWithOrigins, originalSlice } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import { isDefinite } from '../words/phrases.ts';

type Mention = { words: readonly string[]; closed: boolean; text: string };

const MENTION = /(?:^|[^\p{L}])[ولب]?((?:جمعيه|موسسه) )(?=\p{L})/gu;
const NOT_A_NAME = new Set(
  'عموميه اهليه خيريه تعاونيه غير او عامه ما اخري اهليه، علي في من عن هي'.split(' '),
);
const AFTER_NAME = new Set(
  'سواء ومن وعلي كما بما وقد حيث ممن بان علما في من علي الي عن مع بتاريخ التي الذي وهي وذلك وفق برقم رقم المسجله المرخصه مسجله مرخصه ترخيص بترخيص السياسات الاجراءات القواعد الضوابط المعايير الخدمات هذه بعد قبل عند منذ حتي حين لما تحت ضمن بعنوان ومقرها مقرها تاسست بجميع جميع كافه بكافه كل او ان لدي وفقا حسب و هو هي عام لعام سنه والمستفيدين والمستفيد والمتطوعين والمتعاملين والداعمين والعاملين والاطراف والجهات والعلاقه وتقديم وتسري'.split(
    ' ',
  ),
);
const LONGEST_MENTION = 8;

/** The name the sentences use most, where it ends as a phrase does; of equals, the shortest. */
export function nameInSentences(lines: readonly Line[]): string | null {
  const mentions = lines.flatMap(mentionsIn);
  const groups = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const key = mention.words[0] ?? '';
    groups.set(key, [...(groups.get(key) ?? []).slice(-50), mention]);
  }
  const largest = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? [];
  const closed = largest.filter(({ closed }) => closed);
  const likely = closed.length > 0 ? closed : largest;
  function uses(mention: Mention): number {
    return likely.filter(({ text }) => text === mention.text).length;
  }
  const ranked = likely.map((mention) => ({ mention, uses: uses(mention) }));
  ranked.sort((a, b) => b.uses - a.uses || a.mention.words.length - b.mention.words.length);
  return ranked[0]?.mention.text ?? null;
}

function mentionsIn({ text, folded }: Line): Mention[] {
  if (!folded.includes('جمعيه ') && !folded.includes('موسسه ')) return [];
  const mapped = foldWithOrigins(text);
  return Array.from(mapped.text.matchAll(MENTION), (match) => {
    const start = match.index + match[0].length - (match[1] ?? '').length;
    return readMention(text, mapped, start, mapped.text.slice(Math.max(0, start - 14), start));
  }).filter((mention) => mention !== null);
}

/** Reads a name from its first word to where the phrase ends: at a mark, a relative, a preposition. */
export function readMention(
  text: string,
  folded: Folded,
  start: number,
  before: string,
): Mention | null {
  const after = folded.text.slice(start, start + 120);
  const words = Array.from(after.matchAll(/[^\s]+/g), (match) => match).slice(1);
  const takesObject = /(?:تلتزم|تقوم|تهتم|تعني|تتعهد) $/.test(before);
  const name: string[] = [];
  let end = 0;
  let closed = false;
  for (const [index, match] of words.entries()) {
    const [word] = match;
    const bare = word.replace(/[^\p{L}]+$/u, '');
    if (name.length === LONGEST_MENTION) break;
    closed = /^[^\p{L}]/u.test(word) || endsName(bare, words[index - 1]?.[0] ?? '', takesObject);
    if (closed || bare === '') break;
    name.push(bare);
    end = match.index + bare.length;
    closed = bare !== word || match.index + word.length === folded.text.length - start;
    if (closed) break;
  }
  if (name.length === 0 || NOT_A_NAME.has(name[0] ?? '')) return null;
  return {
    words: name,
    closed,
    text: originalSlice({ original: text, folded }, [start, start + end]),
  };
}

function endsName(word: string, previous: string, takesObject: boolean): boolean {
  if (AFTER_NAME.has(word) || (word.length > 3 && word.endsWith('ها'))) return true;
  if (takesObject && word.startsWith('ب')) return true;
  return isDefinite(previous) && /^[تي]/.test(word);
}

const ENGLISH_MENTION =
  /(?:^|\W)((?:[A-Z][\w'’-]{0,30} ){1,6}(?:Association|Society|Foundation|Charity)(?: (?:for|of)(?: (?:[A-Z][\w'’-]{0,30}|and|the)){1,6})?)/g;

/** The name English sentences use most: the Seven Springs Association. */
export function nameInEnglish(lines: readonly Line[]): string | null {
  const uses = new Map<string, number>();
  for (const { text } of lines) {
    if (!/Association|Society|Foundation|Charity/.test(text)) continue;
    for (const [, found = ''] of text.slice(0, 5_000).matchAll(ENGLISH_MENTION)) {
      const name = found
        .replace(/^(?:The|This|An?|Each|Every|Any|In|Of|By) /, '')
        .replace(/ (?:and|the)$/, '');
      if (name.includes(' ')) uses.set(name, (uses.get(name) ?? 0) + 1);
    }
  }
  return [...uses].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
