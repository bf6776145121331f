import type { Line } from '../lines/lines.ts';

/** What single lines of page furniture look like, whatever stands around them. */

/** The basmala, alone on its line. */
export function isBasmala({ folded }: Line): boolean {
  return folded.length < 60 && folded.replace(/[^ء-ي ]/g, '').trim() === 'بسم الله الرحمن الرحيم';
}

/** A rule or an ornament: a line without a letter or a digit. */
export function isRule({ text }: Line): boolean {
  return !/[\p{L}\p{N}|]/u.test(text) && !/^[-–—•*]$/.test(text);
}

/** An image or a comment that a converter left behind. */
export function isConverterMark({ text }: Line): boolean {
  return /^<!--[^>]{0,200}-->$/.test(text) || /^!\[[^\]]{0,200}\]\([^)]{0,500}\)$/.test(text);
}

/** "صفحة ٢ من ٥", "Page 2", "2 / 5", "- 2 -". */
export function isPageNumber({ folded }: Line): boolean {
  if (folded.length > 30 || !/\d/.test(folded)) return false;
  return (
    /^(?:-|\|)? ?(?:ال)?(?:صفحه|page) ?(?:رقم )?[:|]? ?\(?\d{1,3}\)?(?: ?(?:من|of|\/) ?\d{1,3})?(?: ?[-|])?$/.test(
      folded,
    ) ||
    /^\d{1,3} ?(?:\/|من|of) ?\d{1,3}$/.test(folded) ||
    /^- ?\d{1,3} ?-$/.test(folded) ||
    /^\d{1,3} ?\| ?(?:صفحه|page)$/.test(folded)
  );
}

/** "جمعية … | صفحة ٣": a running head with the number of its page. */
export function endsWithPageNumber(line: Line | undefined): boolean {
  return /[ |](?:صفحه|page) ?:? ?\(?\d{1,3}\)?(?: ?(?:من|of|\/) ?\d{1,3})?$/.test(
    line?.folded ?? '',
  );
}

/** A number alone on its line, which is a page's only when it stands apart. */
export function isBareNumber({ folded }: Line): boolean {
  return /^\d{1,3}$/.test(folded);
}

const CONTACT_WORDS = new Set(
  'ص.ب هاتف الهاتف تلفون جوال الجوال فاكس الفاكس ت ف ج ص ب صب صندوق البريد بريد البريدي الرمز الالكتروني ايميل الايميل الموقع موقع تويتر سناب انستقرام انستغرام واتساب الواتساب فيسبوك يوتيوب تحويله الحساب tel telephone phone mobile fax email e-mail mail website web twitter x po box p.o whatsapp instagram snapchat'.split(
    ' ',
  ),
);

const LONGEST_CONTACT_LINE = 160;
/** A postal address among the numbers may name a town. */
const MOST_PLACE_WORDS = 2;

/** A line of nothing but addresses, numbers and the words that announce them. */
export function isContact({ text, folded, item }: Line): boolean {
  if (
    item !== null ||
    text.length > LONGEST_CONTACT_LINE ||
    !/[@\d_]|www|https?:|\.[a-z]{2}/.test(folded)
  )
    return false;
  if (isTelephone(folded) || isLoneHandle(text)) return true;
  const words = folded.split(/[\s<>()|,;]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const kinds = words.map(contactKind);
  const digits = words.filter((_, index) => kinds[index] === 'number').join('').length;
  const values = kinds.filter((kind) => kind === 'value').length + (digits >= 7 ? 1 : 0);
  const others = kinds.filter((kind) => kind === 'other').length;
  return values > 0 && (others === 0 || (others <= MOST_PLACE_WORDS && kinds.length - others >= 4));
}

function contactKind(word: string): 'number' | 'other' | 'value' | 'word' {
  const bare = word.replace(/[:.\-/]+$/, '').replace(/^[:.\-/]+/, '');
  if (/^[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}$/.test(bare) || /^@[\w.]{2,40}$/.test(bare))
    return 'value';
  if (/^(?:https?:\/\/|www\.)\S{3,}$/.test(bare)) return 'value';
  if (
    /^(?:[a-z0-9-]{1,63}\.){1,4}(?:com|org|net|sa|edu|gov|info|qa|ae|kw|bh|om|eg|jo)(?:\.sa)?(?:\/\S*)?$/.test(
      bare,
    )
  )
    return 'value';
  if (/^\+?[\d-]{2,}$/.test(bare)) return 'number';
  return CONTACT_WORDS.has(bare) ? 'word' : 'other';
}

function isTelephone(folded: string): boolean {
  return (
    /^[+\d][\d\s()-]{5,24}$/.test(folded) &&
    folded.replace(/\D/g, '').length >= 7 &&
    !/^\d{1,4}-\d{1,2}-\d{1,4}$/.test(folded)
  );
}

/** One Latin word with a digit or an underscore, as accounts are named. */
function isLoneHandle(text: string): boolean {
  return /^(?=.{0,40}[\d_])[A-Za-z][A-Za-z0-9._]{3,39}$/.test(text);
}
