import type { Folded } from '../../core/arabic.ts';
import { fold, foldWithOrigins, originalSlice } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { Evidence } from '../parsedPolicy.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { countWords, isDefinite } from '../words/phrases.ts';
import { isSameAssociation } from './otherAssociation.ts';

const QUALIFIED =
  '(?:سعوديه|خيريه|تعاونيه|اهليه|وطنيه|علميه|نسايه|نسائيه|نساييه|عربيه|دوليه|كويتيه|قطريه|اماراتيه|بحرينيه|عمانيه|مصريه|اردنيه)';
const NAME_START = new RegExp(
  `^(?:جمعيه|موسسه|رابطه|اتحاد|نادي|مركز|لجنه التنميه|هييه|ال(?:جمعيه|موسسه|رابطه|هييه) ال${QUALIFIED}) \\p{L}`,
  'u',
);
const ENGLISH_NAME =
  /(?:^| )(?:association|society|foundation|charity|trust|organi[sz]ation)(?: |$)/;
const LONGEST_NAME_WORDS = 12;

/** Whether a line of a cover names an association. */
export function isOrganisationLine(folded: string): boolean {
  const bare = folded
    .slice(0, 200)
    .replace(/^(?:اسم )?(?:الجمعيه|المنظمه|الموسسه|الجهه) ?[:|] ?/, '')
    .replace(/^(جمعيه|موسسه) ?: ?/, '$1 ');
  if (NAME_START.test(bare)) return !/^جمعيه عموميه/.test(bare);
  const isName =
    ENGLISH_NAME.test(bare) && /^[a-z]/.test(bare) && !/polic|article|[.:;]/.test(bare);
  return isName && countWords(bare) <= LONGEST_NAME_WORDS;
}

/** The name in an organisation line, without licence, registration or what follows in brackets. */
export function nameInLine(text: string): string {
  const folded = foldWithOrigins(text.slice(0, 300));
  const label =
    /^(?:اسم )?(?:الجمعيه|المنظمه|الموسسه|الجهه) ?[:|] ?/.exec(folded.text)?.[0].length ?? 0;
  const tail =
    / ?(?:[(,.|/]| - |(?<!\p{L})(?:(?:ال)?مسجله|(?:ال)?مرخصه|(?:ال)?مشهره|ب?ترخيص|ب?رقم|license|licence|registered)(?!\p{L}))/u.exec(
      folded.text.slice(label),
    );
  return originalSlice({ original: text, folded }, [
    label,
    tail === null ? folded.text.length : label + tail.index,
  ])
    .replace(/[\s:،-]+$/, '')
    .replace(/^(جمعية|مؤسسة)\s?[:：]\s?/, '$1 ');
}

const LICENCE =
  /(?:رقم (?:ال)?(?:ترخيص|تسجيل|تصريح|اشهار|قيد)|(?:ترخيص|تصريح|مرخصه|مسجله|مشهره|اشهار|تسجيل|licen[cs]ed?|registered|registration)[^\d.]{0,70}?(?:رقم|رقمه|برقم|no|number|#))[^\d\p{L}]{0,6}(?:ال)?(\d[\d/-]{0,14})/u;

/** "ترخيص ١٢٣٤", "(ترخيص: ١٢٣٤)": the word and the number alone. */
const BARE_LICENCE =
  /(?:^|[-|(,] ?)(?:ال)?(?:ترخيص|تصريح|licen[cs]e) ?[:(]? ?(\d{2,6})(?= ?[)|,-]| ?$)/u;

/** The number of a licence or registration, in Latin digits, when the line states one. */
export function readLicence(folded: string): string | null {
  const head = folded.slice(0, 3_000);
  const number = LICENCE.exec(head)?.[1] ?? BARE_LICENCE.exec(head)?.[1];
  return number === undefined ? null : number.replace(/[/-]+$/, '');
}

const DEFINITION =
  /^[^\p{L}]{0,6}(?:ال(?:جمعيه|موسسه|منظمه)|(?:the )?(?:association|foundation|society))["»”' ]{0,3}(?:[:/|=-]+|means|هي|و?يقصد بها|تعني) ?(?:و?يقصد بها ?:? ?)?(?=(?:ال)?(?:جمعيه|موسسه|موسسة) |(?:the )?\p{L}+ )/u;

/** A name, where it stands, and whether the place is one that names whose the text is. */
type Named = { name: string; line: number; isOwn: boolean };

/** What a text says of whose it is. */
export type ReadOrganisation = {
  organisation: string | null;
  readFrom: Evidence[];
  warnings: ImportWarning[];
};

/** The places in which an association may be named. */
type Places = {
  /** The lines of the text without its page heads. */
  lines: readonly Line[];
  /** The heads of its pages. */
  heads: readonly Line[];
  title: string;
  /** The line of the cover that names it, if any. */
  coverLine: Line | null;
};

/**
 * The association a text belongs to: as the definitions name it, else the cover, the title, a
 * sentence that gives it its name, what the sentences agree on, the heads of the pages. Places that
 * name another than the first are told.
 */
export function readOrganisation({ lines, heads, title, coverLine }: Places): ReadOrganisation {
  const cover = coverLine === null ? null : nameInLine(coverLine.text);
  const found = [
    ...lines.flatMap((line) => named(definedName(line), line.number)),
    ...named(cover, coverLine?.number ?? 1),
    ...named(nameInTitle(title), lines[0]?.number ?? 1),
    ...lines.flatMap((line) => named(givenName(line), line.number)),
  ];
  const [first] = [
    ...found,
    ...lessSure(nameInSentences(lines) ?? nameInEnglish(lines)),
    ...lessSure(nameInHeads(heads)),
    ...lessSure(quotedName(lines)),
  ];
  if (first === undefined)
    return { organisation: null, readFrom: [], warnings: [warnings.organisationMissing()] };
  const { name: organisation } = first;
  const other = found.find(({ name }) => !isSameAssociation(name, { ar: organisation, en: null }));
  const { text = organisation, number = first.line } =
    lines.find((line) => line.text.includes(organisation)) ?? {};
  return {
    organisation,
    readFrom: [
      {
        fact: 'organisation',
        words: text,
        line: number,
        isSure: first.isOwn && other === undefined,
      },
    ],
    warnings:
      other === undefined
        ? []
        : [warnings.organisationUnsure(organisation, other.name, other.line)],
  };
}

function named(name: string | null, line: number): Named[] {
  return name === null || isGeneric(fold(name)) ? [] : [{ name, line, isOwn: true }];
}

function lessSure(name: string | null): Named[] {
  return name === null ? [] : [{ name, line: 1, isOwn: false }];
}

const KIND =
  '(?:جمعيه|موسسه|رابطه|اتحاد|نادي|ملتقي|منتدي|نقابه|تعاونيه|فدراليه|فيدراليه|منظمه|مبره|وداديه|تجمع)';
/** "لملتقى …", "في جمعية …", "للجمعية المغاربية …", "– رابطة …" to the end of a title. */
const IN_TITLE = new RegExp(
  `(?:^|[ -])(?:(?:(?:في|من|عن|لدي) |[لب]| ?- ?)(${KIND} (?!عموميه|اهليه|خيريه).+)|ل(ل${KIND} ال(?!عموميه).+))$`,
);

function nameInTitle(title: string): string | null {
  const folded = foldWithOrigins(title);
  const found = IN_TITLE.exec(folded.text);
  if (found === null) return null;
  const [whole, bare, definite] = found;
  const name = bare ?? definite ?? '';
  const start = found.index + whole.length - name.length;
  const written = nameInLine(
    originalSlice({ original: title, folded }, [start, folded.text.length]),
  );
  return bare === undefined ? `ا${written}` : written;
}

const GIVEN = new RegExp(
  `(?:باسم|تسمي|يسمي|سميت|(?:يطلق|اطلق) علي(?:ها|ه)(?: موسسوها)?|تحمل اسم|اسمها|تدعي)(?: (?:ال)?(?:جمعيه|موسسه))?[ :"«“(]{1,4}((?:ال)?${KIND}) (?=\\p{L})`,
  'u',
);

/** The name a sentence gives: "باسم ملتقى …", "تسمى الجمعية: جمعية …". */
function givenName({ text, folded }: Line): string | null {
  if (!GIVEN.test(folded)) return null;
  const mapped = foldWithOrigins(text);
  const found = GIVEN.exec(mapped.text);
  if (found === null) return null;
  const start = found.index + found[0].length - (found[1] ?? '').length - 1;
  return readMention(text, mapped, start, '')?.text ?? null;
}

/** The association as the running heads of the pages name it, alone or in a column. */
function nameInHeads(heads: readonly Line[]): string | null {
  const parts = heads.flatMap(({ text, cells }) => cells ?? [text]);
  const name = parts.find((part) => isOrganisationLine(fold(part)));
  return name === undefined ? null : nameInLine(name);
}

function definedName({ text, folded }: Line): string | null {
  const start = DEFINITION.exec(folded.slice(0, 120))?.[0].length;
  if (start === undefined) return null;
  const mapped = foldWithOrigins(text);
  const rest = mapped.text.slice(start).trimStart();
  if (!NAME_START.test(rest) && !ENGLISH_NAME.test(rest.split(/[.,(]/, 1)[0] ?? '')) return null;
  const name = nameInLine(
    originalSlice({ original: text, folded: mapped }, [start, mapped.text.length]),
  );
  return isGeneric(foldWithOrigins(name).text) || countWords(name) > LONGEST_NAME_WORDS
    ? null
    : name;
}

function isGeneric(name: string): boolean {
  return /^(?:ال)?(?:جمعيه|موسسه)(?: (?:ال)?(?:عموميه|اهليه|خيريه|تعاونيه|غير|او|عامه|ما|اخري|تكون|تعاونيه|مرخصه|مسجله))?$/.test(
    name,
  );
}

const QUOTED = /(?:^|[^\p{L}])[ولب]{0,2}(?:جمعيه|موسسه) ?[(«"“]([^()«»"“”]{2,60})[)»"”]/u;

/** A name set in brackets or quotation marks after the word: جمعية «…». */
function quotedName(lines: readonly Line[]): string | null {
  for (const { text, folded } of lines) {
    if (!/(?:جمعيه|موسسه) ?[(«"“]/.test(folded)) continue;
    const mapped = foldWithOrigins(text);
    const found = QUOTED.exec(mapped.text);
    if (found === null) continue;
    const [whole, name = ''] = found;
    const kind = whole.includes('موسسه') ? 'مؤسسة' : 'جمعية';
    const start = found.index + whole.length - name.length - 1;
    return `${kind} ${originalSlice({ original: text, folded: mapped }, [start, start + name.length])}`;
  }
  return null;
}

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
function nameInSentences(lines: readonly Line[]): string | null {
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

function readMention(text: string, folded: Folded, start: number, before: string): Mention | null {
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
function nameInEnglish(lines: readonly Line[]): string | null {
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
