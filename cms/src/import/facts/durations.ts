import type { Commitment } from '../../core/provision.ts';

/** A length of time in folded words, and the words it takes: `start` to before `end`. */
export type Duration = Pick<Commitment, 'amount' | 'unit'> & {
  /** Whether it is one number of days, weeks or months; hours of a part of a day and ranges are not. */
  readonly isCountable: boolean;
  readonly start: number;
  readonly end: number;
};

const UNITS: ReadonlyMap<string, Commitment['unit'] | 'hours'> = new Map([
  ...['يوم', 'يوما', 'ايام', 'الايام', 'day', 'days'].map((word) => [word, 'days'] as const),
  ...['اسبوع', 'اسبوعا', 'اسابيع', 'week', 'weeks'].map((word) => [word, 'weeks'] as const),
  ...['شهر', 'شهرا', 'اشهر', 'شهور', 'month', 'months'].map((word) => [word, 'months'] as const),
  ...['ساعه', 'ساعات', 'hour', 'hours'].map((word) => [word, 'hours'] as const),
]);

const DUALS: ReadonlyMap<string, Commitment['unit'] | 'hours'> = new Map([
  ...['يومين', 'يومان'].map((word) => [word, 'days'] as const),
  ...['اسبوعين', 'اسبوعان'].map((word) => [word, 'weeks'] as const),
  ...['شهرين', 'شهران'].map((word) => [word, 'months'] as const),
]);

const NUMBERS: ReadonlyMap<string, number> = new Map(
  [
    'واحد واحده احد احدي one',
    'اثنان اثنين اثنتان اثنتين اثنا اثني اثنتا اثنتي two',
    'ثلاث ثلاثه three',
    'اربع اربعه four',
    'خمس خمسه five',
    'ست سته six',
    'سبع سبعه seven',
    'ثمان ثماني ثمانيه eight',
    'تسع تسعه nine',
    'عشر عشره ten',
    'eleven',
    'twelve',
    'thirteen',
    'fourteen',
    'fifteen',
    'sixteen',
    'seventeen',
    'eighteen',
    'nineteen',
  ].flatMap((row, index) => row.split(' ').map((word) => [word, index + 1] as const)),
);

const TENS: ReadonlyMap<string, number> = new Map(
  [
    'عشرون عشرين twenty',
    'ثلاثون ثلاثين thirty',
    'اربعون اربعين forty',
    'خمسون خمسين fifty',
    'ستون ستين sixty',
    'سبعون سبعين seventy',
    'ثمانون ثمانين eighty',
    'تسعون تسعين ninety',
  ].flatMap((row, index) => row.split(' ').map((word) => [word, (index + 2) * 10] as const)),
);

/** Words after which a unit without a number means one: خلال أسبوع, within a week. */
const ONE_AFTER =
  /^[وف]?(?:خلال|غضون|تتجاوز|يتجاوز|تزيد|يزيد|عن|مده|بمده|لمده|اقصاها|اقصاه|تقل|ظرف|اجل|اجال|حدود|داخل|a|one|within)$/;

const TO = /^(?:الي|او|حتي|-|to|or)$/;

/**
 * Reads the length of time that begins at a word, in digits, number words or both, or dual; a range
 * such as "3 إلى 5 أيام" or "يومين أو ثلاثة أيام" is one, of its larger length.
 */
export function readDuration(words: readonly string[], start: number): Duration | null {
  const first = readOneDuration(words, start);
  const isAfterBetween = words[start - 1] === 'بين';
  const low = first?.end ?? readCount(words, start)?.end ?? null;
  if (low === null) return null;
  const high = isAfterBetween
    ? readOneDuration(
        words.map((word, at) => (at === low ? word.replace(/^و/, '') : word)),
        low,
      )
    : TO.test(words[low] ?? '')
      ? readOneDuration(words, low + 1)
      : null;
  return high === null ? first : { ...high, isCountable: false, start };
}

function readOneDuration(words: readonly string[], start: number): Duration | null {
  const dual = readDual(words, start);
  if (dual !== null) return dual;
  const counted = readCount(words, start);
  const unitAt = counted?.end ?? start;
  const isImplied = counted === null && ONE_AFTER.test(words[start - 1] ?? '');
  const isEnglishWorking = /^(?:working|business|calendar|official)$/.test(words[unitAt] ?? '');
  const unit = UNITS.get(words[isEnglishWorking ? unitAt + 1 : unitAt] ?? '');
  if (unit === undefined || (counted === null && !isImplied)) return null;
  const amount = counted?.amount ?? 1;
  const after = unitAt + (isEnglishWorking ? 2 : 1);
  const isWorking = /^(?:working|business)$/.test(words[unitAt] ?? '');
  return complete({ amount, unit, start, end: after, isWorking }, words);
}

function readDual(words: readonly string[], start: number): Duration | null {
  const word = words[start] ?? '';
  const isConstruct = word === 'يومي' && words[start + 1] === 'عمل';
  const unit = isConstruct ? 'days' : DUALS.get(word);
  return unit === undefined
    ? null
    : complete({ amount: 2, unit, start, end: start + 1, isWorking: false }, words);
}

type Draft = {
  amount: number;
  unit: Commitment['unit'] | 'hours';
  start: number;
  end: number;
  isWorking: boolean;
};

function complete(
  { amount, unit, start, end, isWorking }: Draft,
  words: readonly string[],
): Duration | null {
  const after = words.slice(end, end + 3).join(' ');
  const working = /^(?:(?:من )?(?:ايام )?(?:ال)?عمل)(?: |$)/.exec(after)?.[0].trim() ?? '';
  if (unit === 'hours') {
    const isCountable = amount % 24 === 0;
    return { amount: Math.ceil(amount / 24), unit: 'days', isCountable, start, end };
  }
  const isWorkingDays = unit === 'days' && (isWorking || working !== '');
  const length = working === '' ? 0 : working.split(' ').length;
  return amount < 1
    ? null
    : {
        amount,
        unit: isWorkingDays ? 'workingDays' : unit,
        isCountable: true,
        start,
        end: end + length,
      };
}

type Count = { amount: number; end: number };

/** "15", "خمسة عشر", "عشرون (20)", "15 (خمسة عشر)": brackets are not among the words. */
function readCount(words: readonly string[], start: number): Count | null {
  const first = readOne(words, start);
  if (first === null) return null;
  const again = readOne(words, first.end);
  return again?.amount === first.amount ? again : first;
}

function readOne(words: readonly string[], start: number): Count | null {
  const word = words[start] ?? '';
  const next = words[start + 1] ?? '';
  if (/^\d{1,3}$/.test(word)) return { amount: Number(word), end: start + 1 };
  const ten = TENS.get(word);
  const englishUnit = NUMBERS.get(next) ?? 10;
  if (ten !== undefined) {
    const isCompound = /^[a-z]/.test(word) && englishUnit < 10;
    return isCompound
      ? { amount: ten + englishUnit, end: start + 2 }
      : { amount: ten, end: start + 1 };
  }
  const unit = NUMBERS.get(word);
  if (unit === undefined) return null;
  if (unit < 10 && /^عشره?$/.test(next)) return { amount: unit + 10, end: start + 2 };
  const tens = next.startsWith('و') ? TENS.get(next.slice(1)) : undefined;
  return tens !== undefined && unit < 10
    ? { amount: unit + tens, end: start + 2 }
    : { amount: unit, end: start + 1 };
}
