import { fold, foldWithOrigins, originalSlice } from '../../core/arabic.ts';
import type { Line } from '../lines/lines.ts';
import type { Evidence } from '../parsedPolicy.ts';
import type { ImportWarning } from '../words/messages.ts';
import { warnings } from '../words/messages.ts';
import { countWords } from '../words/phrases.ts';
import { nameInEnglish, nameInSentences, readMention } from './mentions.ts';
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
