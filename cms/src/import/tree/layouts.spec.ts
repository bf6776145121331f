import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';
import { lostWords, outline } from '../specSupport.ts';

function source(...lines: string[]): string {
  return ['سياسة تجريبية', '', ...lines].join('\n');
}
function tree(...lines: string[]): string[] {
  return outline(parsePolicy(source(...lines)).provisions);
}
function codes(...lines: string[]): string[] {
  return parsePolicy(source(...lines)).warnings.map(({ code }) => code);
}

describe('headings numbered without punctuation', () => {
  const HEADINGS = [
    'clause-1 · 1 · مقدمة',
    'clause-2 · 2 · أنواع الطلبات',
    'clause-2-1 · 2.1 · –',
    'clause-2-2 · 2.2 · –',
  ];
  function layout(sign: string): string[] {
    return [
      `1${sign}مقدمة`,
      'ترتب هذه السياسة استقبال الطلبات في فروع الجمعية ومكاتبها كلها.',
      `2${sign}أنواع الطلبات`,
      '2.1 طلب عاجل.',
      '2.2 طلب معتاد.',
    ];
  }

  it.each([
    ['a space', ' '],
    ['a tab', '\t'],
    ['.0 and a space', '.0 '],
  ])('are read with %s', (_, sign) => {
    const expected = sign.startsWith('.')
      ? HEADINGS.map((line) => line.replace(/· (\d) ·/, '· $1.0 ·'))
      : HEADINGS;
    expect(tree(...layout(sign))).toEqual(expected);
  });

  it('must count on from one; lengths of time and rows of a table are none', () => {
    expect(tree('المادة 1: أ', 'يجوز ذلك في', '1 يوم عمل', '2 أسبوع')).toHaveLength(1);
    expect(tree('المادة 1: أ', '5 مسارات', 'نص.')).toHaveLength(1);
    const rows = parsePolicy(source('المادة 1: أ', '1\tالتأخر', '2\tالغياب'));
    expect(rows.provisions[0]?.children).toHaveLength(2);
  });
});

describe('labels of articles', () => {
  it.each([
    ['المادة -1- الغرض', 'المادة -1 · الغرض'],
    ['المادة/ 1 الغرض', 'المادة/ 1 · الغرض'],
    ['(المادة الأولى): الغرض', 'المادة الأولى · الغرض'],
    ['«المادة الأولى» الغرض', 'المادة الأولى · الغرض'],
    ['[المادة 1] الغرض', 'المادة 1 · الغرض'],
  ])('are read from %s', (line, expected) => {
    expect(tree(line, 'نص المادة.')).toEqual([`article-1 · ${expected}`]);
  });

  it('are not a reference in brackets', () => {
    expect(tree('المادة 1: أ', 'نص.', '(المادة الثانية من النظام) لا تسري.')).toHaveLength(1);
  });
});

describe('a heading', () => {
  it.each(['على كل عامل أن يحفظ سر من يخدمه.', 'من حق كل زائر أن يسأل وأن يجاب.'])(
    'does not run into the text under it: %s',
    (text) => {
      const { provisions } = parsePolicy(source('المادة 1: الواجبات العامة', text));
      expect(provisions[0]).toMatchObject({ heading: 'الواجبات العامة', text });
    },
  );

  it('goes on below when it was cut', () => {
    expect(tree('المادة 1: وسائل المتابعة', 'مع الشركاء', 'نص المادة.')).toEqual([
      'article-1 · المادة 1 · وسائل المتابعة مع الشركاء',
    ]);
  });

  it('is not made of an item that introduces a list by a clause', () => {
    const items = tree(
      'المادة 1: أ',
      '1. أن يكون العرض موقعاً، سواء كان:',
      'أ. من مورد.',
      'ب. من مصنع.',
      '2. يرفع العرض إلى:',
      'أ. المدير.',
    );
    expect(items.filter((line) => /^article-1-\d ·/.test(line))).toEqual([
      'article-1-1 · 1 · –',
      'article-1-2 · 2 · –',
    ]);
  });

  it('in a text of inline headings may stand on its own line before a list', () => {
    const lines = tree(
      'النطاق: كل فروع الجمعية.',
      '',
      'أنواع الزيارات:',
      '1- زيارة ميدانية.',
      '2- زيارة مكتبية.',
    );
    expect(lines.slice(1)).toEqual([
      'section-anwaa-al-zyarat · – · أنواع الزيارات',
      'section-anwaa-al-zyarat-1 · 1 · –',
      'section-anwaa-al-zyarat-2 · 2 · –',
    ]);
  });
});

describe('a short item that goes on below', () => {
  it('is one item', () => {
    const { provisions } = parsePolicy(
      source('المادة 1: أ', '1. نشر ضوابط معلنة', 'بشأن قبول الهبات.', '2. ب.'),
    );
    expect(provisions[0]?.children[0]).toMatchObject({
      heading: null,
      text: 'نشر ضوابط معلنة بشأن قبول الهبات.',
    });
  });
});

describe('a text in two languages', () => {
  const BILINGUAL = [
    ...['المادة الأولى: الغرض', 'Article 1: Purpose', 'ترتب هذه السياسة الزيارات.'],
    ...['This policy arranges visits.', 'المادة الثانية: الأنواع', 'Article 2: Kinds'],
    ...['1. زيارة مكتبية.', '1. A visit to the office.', '2. زيارة ميدانية.', '2. A field visit.'],
  ];

  it('keeps the other language under the label it repeats', () => {
    expect(tree(...BILINGUAL)).toEqual([
      'article-1 · المادة الأولى · الغرض',
      'article-2 · المادة الثانية · الأنواع',
      'article-2-1 · 1 · –',
      'article-2-2 · 2 · –',
    ]);
    const { provisions } = parsePolicy(source(...BILINGUAL));
    expect(provisions[0]?.text).toBe(
      'Article 1: Purpose\n\nترتب هذه السياسة الزيارات.\n\nThis policy arranges visits.',
    );
    expect(codes(...BILINGUAL)).not.toContain('label-duplicate');
    expect(lostWords(source(...BILINGUAL), parsePolicy(source(...BILINGUAL)))).toEqual([]);
  });

  it('counts the articles of each language on their own', () => {
    const found = codes(
      ...['المادة 1: أ', 'نص.', 'المادة 2: ب', 'نص.', ''],
      ...['Article 1: A', 'Text.', 'Article 2: B', 'Text.'],
    );
    expect(found).not.toContain('label-out-of-order');
  });
});

describe('vowels and a cover', () => {
  it('do not hide a commitment or a replacement', () => {
    const policy = parsePolicy(
      source('المادة 1: أ', 'يُرَدُّ عَلَى الشَّكْوَى خِلَالَ سَبْعَةِ أَيَّامٍ، وَتُلْغِي جَمِيعَ السِّيَاسَاتِ السَّابِقَةِ.'),
    );
    expect(policy.commitments).toHaveLength(1);
    expect(policy.replaces).toBe('all-earlier');
  });

  it('has a title that goes on with "and"', () => {
    const policy = parsePolicy('سياسة حوكمة المال\nوضوابط الصرف من الأنشطة\n\nالمادة 1: أ\nنص.');
    expect(policy.title).toBe('سياسة حوكمة المال وضوابط الصرف من الأنشطة');
  });
});

describe('a list numbered like the headings above it', () => {
  it('stands under its heading', () => {
    const found = tree(
      ...['1. الغرض', '', 'ترتيب العمل في فروع الجمعية ومكاتبها على ما يحقق أهدافها.', ''],
      ...['2. المسؤوليات', '', '1. المدير: يوزع الأعمال.', '', '2. الموظف: ينجز عمله.', ''],
      ...['3. الحقوق', '', '• شهادة خبرة.'],
    );
    expect(found).toEqual([
      'clause-1 · 1 · الغرض',
      'clause-2 · 2 · المسؤوليات',
      'clause-2-1 · 1 · –',
      'clause-2-2 · 2 · –',
      'clause-3 · 3 · الحقوق',
      'clause-3-1 · – · –',
    ]);
  });
});

describe('an article added between two', () => {
  it('keeps its number', () => {
    expect(
      tree('مادة (3): أ', 'نص.', 'مادة (3) مكرر: ب', 'نص.', 'مادة (5): ج', 'نص.').slice(1),
    ).toEqual(['article-3-bis · مادة (3) مكرر · ب', 'article-5 · مادة (5) · ج']);
  });
});

describe('headings before the first label', () => {
  it('may have none', () => {
    const found = tree(
      ...['مقدمة:', 'كتبت هذه السياسة للعاملين.', '', 'النطاق:', 'كل فروع الجمعية.', ''],
      ...['أولاً: الرقابة', 'نص.', 'ثانياً: التقييم', 'نص.'],
    );
    expect(found.slice(0, 2)).toEqual([
      'section-mqdma · – · مقدمة',
      'section-al-ntaq · – · النطاق',
    ]);
  });
});

describe('a text whose ligatures were turned round', () => {
  const TURNED = source(
    'أوالً: اإلجراءات',
    'المادة األولى: االستقبال',
    'يرد على الشكوى خالل ثالثين يوماً من استالمها.',
    'تم اعتمادها في اجتماع مجلس اإلدارة رقم 3 يوم األربعاء 7 محرم 1447هـ الموافق 2 يوليو 2025م.',
  );

  it('is read, repaired where nothing else can be meant, and reported', () => {
    const policy = parsePolicy(TURNED);
    expect(outline(policy.provisions)).toEqual([
      'chapter-1 · أولاً · الإجراءات',
      'article-1 · المادة الأولى · الاستقبال',
      'approval · – · –',
    ]);
    expect(policy.commitments).toMatchObject([{ amount: 30, unit: 'days', from: 'receipt' }]);
    expect(policy.approval?.date).toMatchObject({ gregorian: '2025-07-02', weekday: 3 });
    expect(policy.warnings.map(({ code, line }) => [code, line])).toContainEqual([
      'letters-mended',
      3,
    ]);
    expect(lostWords(TURNED, policy)).toEqual([]);
  });
});
