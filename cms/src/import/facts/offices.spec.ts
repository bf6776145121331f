import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';
import { lostWords, outline } from '../specSupport.ts';

/** Faults of files as different offices leave them, each with what must not be taken for one. */
function source(...lines: string[]): string {
  return ['سياسة تجريبية', '', ...lines].join('\n');
}
function read(...lines: string[]) {
  return parsePolicy(source(...lines));
}
function tree(...lines: string[]): string[] {
  return outline(read(...lines).provisions);
}
function codes(...lines: string[]): string[] {
  return read(...lines)
    .warnings.map(({ code }) => code)
    .filter((code) => !/^(?:organisation|approval)-missing$/.test(code));
}

describe('list numbers that became letters', () => {
  it.each([
    ['ا between one and three', ['١- قلم.', 'ا- ورق.', '٣- حبر.'], ['١', '٢', '٣']],
    ['ا at the start', ['ا- قلم.', '٢- ورق.'], ['١', '٢']],
    [
      'o after a nought',
      ['١. أ', '٢. ب', '٣. ج', '٠. د', 'o. هـ', '٦. و'],
      ['١', '٢', '٣', '٤', '٥', '٦'],
    ],
    ['l at the end', ['1- pen', '2- ink', 'l- cap'], ['1', '2', '3']],
  ])('%s', (_, lines, labels) => {
    const { provisions, warnings } = read('المادة الأولى: اللوازم', ...lines);
    expect(provisions[0]?.children.map(({ label }) => label)).toEqual(labels);
    expect(warnings.map(({ code }) => code)).toContain('list-number-repaired');
  });

  it('are letters beside letters', () => {
    const lines = ['المادة الأولى: اللوازم', '١- أقلام:', 'ا- جافة.', 'ب- سائلة.', '٢- أوراق.'];
    expect(codes(...lines)).toEqual([]);
  });

  it('may be glued to their words, or parted by a low line', () => {
    expect(tree('المادة الأولى: السير', '١الطلب.', '٢الدراسة.', '٣القرار.')).toHaveLength(4);
    expect(tree('المادة الأولى: السير', '١_ الطلب.', '٢_ الدراسة.')).toHaveLength(3);
    expect(tree('المادة الأولى: السير', 'يمهل مدة', '١يوم', '٢يوم')).toHaveLength(1);
  });
});

describe('gaps in a numbering', () => {
  it.each([
    ['of levels', ['1. الغرض', '1.1. نص.', '1.3. نص.']],
    ['of letters', ['المادة الأولى: أ', 'أ- نص.', 'ج- نص.']],
  ])('%s are reported', (_, lines) => {
    expect(codes(...lines)).toEqual(['label-out-of-order']);
  });

  it('are none where lists commonly leave a letter out', () => {
    expect(codes('المادة الأولى: أ', 'أ- س.', 'ب- س.', 'ت- س.', 'ج- س.')).toEqual([]);
  });
});

describe('references to a provision that is not there', () => {
  const articles = ['المادة الأولى: أ', 'نص.', 'المادة الثانية: ب'];

  it.each([
    'يراعى ما ورد في المادة السابعة من هذه السياسة.',
    'كما جاء في البند (9) أعلاه.',
    'انظر الفقرة رقم ٨.',
  ])('%s', (text) => {
    expect(codes(...articles, text)).toEqual(['cross-reference-broken']);
  });

  it.each([
    'يراعى ما ورد في المادة الأولى.',
    'وفق المادة السابعة من نظام العمل.',
    'وفق نظام العمل (المادة ٧٧).',
    'تطبق المادة ٣٠ من اللائحة الأساسية.',
  ])('is not %s', (text) => {
    expect(codes(...articles, text)).toEqual([]);
  });
});

describe('a letterhead set side by side', () => {
  it('is parted into title, association and licence', () => {
    const text = '| جمعية مرسى | سياسة الإعارة | رقم الترخيص ٧٠٠١ |\n\nالهدف:\nإعارة الكتب.';
    const policy = parsePolicy(text);
    expect([policy.title, policy.organisation, policy.licenceNumber]).toEqual([
      'سياسة الإعارة',
      'جمعية مرسى',
      '7001',
    ]);
    expect(lostWords(text, policy)).toEqual([]);
  });

  it('is left out where it recurs with the number of the page', () => {
    const head = 'جمعية مرسى            سياسة الإعارة            صفحة ';
    const text = `${head}1\n\nالشروط:\n1- أن يسجل.\n\n${head}2\n\n2- أن يعيد.\n\n${head}3\n\n3- أن يحفظ.`;
    expect(parsePolicy(text).provisions[0]?.children).toHaveLength(3);
  });
});

describe('an association', () => {
  it.each([
    ['in brackets', 'سياسة الإعارة لجمعية (مرسى الكتاب)', 'جمعية مرسى الكتاب'],
    ['after a colon', 'سياسة الإعارة\n\nجمعية: مرسى الكتاب', 'جمعية مرسى الكتاب'],
  ])('is found %s', (_, head, name) => {
    expect(parsePolicy(`${head}\n\nالهدف:\nإعارة الكتب.`).organisation).toBe(name);
  });

  it('may have its licence without the word number', () => {
    const text = 'سياسة الإعارة\nجمعية مرسى - ترخيص (٧٠٠١)\n\nالهدف:\nإعارة الكتب.';
    expect(parsePolicy(text).licenceNumber).toBe('7001');
  });
});

describe('a table between numbered headings', () => {
  it('belongs to the heading above it, and the numbering goes on', () => {
    const lines = ['١/ الغرض', 'بيان ما يعار وما لا يعار.', '٢/ القنوات', 'م\tالقناة\tالوقت'];
    const rows = ['١\tالمقر\tصباحاً', '٢\tالهاتف\tمساءً', '٣/ القواعد', '١/٣ أن يسجل.'];
    expect(tree(...lines, ...rows)).toEqual([
      'clause-1 · ١ · الغرض',
      'clause-2 · ٢ · القنوات',
      'clause-2-1 · ١ · –',
      'clause-2-2 · ٢ · –',
      'clause-3 · ٣ · القواعد',
      'clause-3-1 · ١/٣ · –',
    ]);
  });
});

describe('an approval', () => {
  const articles = ['المادة الأولى: أ', 'نص المادة.', ''];

  it('with its digits turned round is read from the end', () => {
    const statement =
      'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم (٥) بتاريخ ٥٤٤١/٥٠/٧٢هـ الموافق ٣٢٠٢/٢١/١١م';
    expect(read(...articles, statement).approval?.date).toMatchObject({
      hijri: '1445-05-27',
      gregorian: '2023-12-11',
    });
    expect(codes(...articles, statement)).toEqual(['date-digits-reversed']);
  });

  it.each([
    'أجيزت هذه السياسة من مجلس الإدارة بجلسته المنعقدة في 18 فبراير 2025',
    'تمت الموافقة من قبل مجلس الإدارة في اجتماعه المنعقد بتاريخ ١٨ فبراير ٢٠٢٥',
  ])('is found, and the day is no meeting: %s', (statement) => {
    const { approval, provisions } = read(...articles, statement);
    expect(approval).toMatchObject({ meetingNumber: null, date: { gregorian: '2025-02-18' } });
    expect(provisions.at(-1)?.anchor).toBe('approval');
  });

  it.each([
    [
      'pairs in one row',
      ['رئيس المجلس: سعد بن ناصر    العضو: نوف بنت فهد    العضو: علي بن عمر'],
      3,
    ],
    ['captions with a slash', ['الاسم / سعد بن ناصر          الصفة / رئيس المجلس'], 1],
    ['nothing between them', ['1 أ. سعد بن ناصر رئيس مجلس الإدارة ..........'], 1],
    ['rows closed by a bar', ['الاسم | الصفة | التوقيع', 'سعد بن ناصر | رئيس المجلس |'], 1],
    ['a stamp beside the office', ['ختم الجمعية            رئيس المجلس', 'سعد بن ناصر'], 1],
  ])('has names and offices with %s', (_, lines, count) => {
    const statement = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم (٥) بتاريخ ١٤٤٥/٥/٢٧هـ';
    const signatories = read(...articles, statement, '', ...lines).approval?.signatories ?? [];
    expect(signatories).toHaveLength(count);
    expect(signatories[0]?.name).toMatch(/سعد بن ناصر$/);
    expect(signatories[0]?.role).toMatch(/^رئيس (?:المجلس|مجلس الإدارة)$/);
  });

  it.each(['وتعد بديلة عن جميع السياسات السابقة.', 'وفيه تقرر اعتمادها ونسخ ما قبلها.'])(
    'may replace what was before: %s',
    (text) => {
      expect(read(...articles, text).replaces).toBe('all-earlier');
    },
  );
});
