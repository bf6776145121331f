import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';
import { outline } from '../specSupport.ts';
import { readItemMarker } from './itemMarkers.ts';
import { readAdverbMarker, readRoman, readStructureMarker } from './structureMarkers.ts';

function tree(...lines: string[]): string[] {
  return outline(parsePolicy(['سياسة تجريبية', '', ...lines].join('\n')).provisions);
}
function codes(...lines: string[]): string[] {
  return parsePolicy(['سياسة تجريبية', '', ...lines].join('\n')).warnings.map(({ code }) => code);
}

describe('labels of structural elements', () => {
  it.each([
    ['المادة الأولى: التمهيد.', 'المادة الأولى', 1, 'التمهيد.'],
    ['المادة الثالثة عشرة – الجزاءات', 'المادة الثالثة عشرة', 13, 'الجزاءات'],
    ['المادة (٣)', 'المادة (٣)', 3, ''],
    ['مادة 3: النطاق', 'مادة 3', 3, 'النطاق'],
    ['مادة ( ۴ ) النطاق', 'مادة ( ۴ )', 4, 'النطاق'],
    ['المادة رقم (٧) - النفاذ', 'المادة رقم (٧)', 7, 'النفاذ'],
    ['المادة (الخامسة): الضوابط', 'المادة (الخامسة)', 5, 'الضوابط'],
    ['المادة الحادية والعشرون ـ أحكام', 'المادة الحادية والعشرون', 21, 'أحكام'],
    ['الباب الثاني', 'الباب الثاني', 2, ''],
    ['الفصل الأول/ التعريفات', 'الفصل الأول', 1, 'التعريفات'],
    ['البند الرابع: الصرف', 'البند الرابع', 4, 'الصرف'],
    ['الملحق (2): نموذج', 'الملحق (2)', 2, 'نموذج'],
    ['Article (1): Purpose', 'Article (1)', 1, 'Purpose'],
    ['Article 12. Scope', 'Article 12', 12, 'Scope'],
    ['CHAPTER TWO', 'CHAPTER TWO', 2, ''],
    ['Chapter Twenty-One: Effect', 'Chapter Twenty-One', 21, 'Effect'],
    ['Part IV – Effect', 'Part IV', 4, 'Effect'],
  ])('%s', (text, label, number, rest) => {
    expect(readStructureMarker(text)).toMatchObject({ label, number, rest });
  });

  it.each([
    'المادة الثالثة من النظام تنص على ذلك',
    'المادة (3) من هذه السياسة',
    'الفصل في المنازعات',
    'القسم المختص يتولى ذلك',
    'المواد الآتية',
    'Article 3 of the Law',
    'Particulars',
  ])('finds none in: %s', (text) => {
    expect(readStructureMarker(text)).toBeNull();
  });

  it.each([
    ['أولاً: المقدمة', 'أولاً', 1],
    ['ثانيا - النطاق', 'ثانيا', 2],
    ['حادي عشر: أحكام', 'حادي عشر', 11],
    ['Firstly: scope', 'Firstly', 1],
  ])('reads the adverb of: %s', (text, label, number) => {
    expect(readAdverbMarker(text)).toMatchObject({ label, number });
  });

  it('reads Roman numerals in their usual form only', () => {
    expect(['iv', 'IX', 'xl', 'ccc'].map(readRoman)).toEqual([4, 9, 40, 300]);
    expect(['iiii', 'ic', '', 'mix'].map(readRoman)).toEqual([null, null, null, null]);
  });
});

describe('markers of list items', () => {
  it.each([
    ['١. نص', '١', 1, 'نص'],
    ['1- نص', '1', 1, 'نص'],
    ['١ . نص', '١', 1, 'نص'],
    ['١ ـ نص', '١', 1, 'نص'],
    ['(١) نص', '١', 1, 'نص'],
    ['٢) نص', '٢', 2, 'نص'],
    ['-1 نص', '1', 1, 'نص'],
    ['3/ نص', '3', 3, 'نص'],
    ['- 2-نص', '2', 2, 'نص'],
    ['١/٢ نص', '١/٢', 2, 'نص'],
    ['3.1 text', '3.1', 1, 'text'],
    ['2-4-1- نص', '2-4-1', 1, 'نص'],
    ['أ- نص', 'أ', 1, 'نص'],
    ['(ب) نص', 'ب', 2, 'نص'],
    ['ج. نص', 'ج', 5, 'نص'],
    ['هـ - نص', 'هـ', 26, 'نص'],
    ['a) text', 'a', 1, 'text'],
    ['(iv) text', 'iv', 4, 'text'],
  ])('%s', (text, label, number, rest) => {
    expect(readItemMarker(text)).toMatchObject({ label, number, rest });
  });

  it.each(['- نص', '• نص', '* نص', '▪ نص', '– نص', 'o نص', 'ü نص', '\uf0b7 نص', '-نص'])(
    'reads a bullet: %s',
    (text) => {
      expect(readItemMarker(text)).toMatchObject({ kind: 'bullet', label: null, rest: 'نص' });
    },
  );

  it.each([
    '1445/1/7 هـ',
    '15/3/1445 هـ',
    '2030 رؤية',
    '15 يوماً',
    '0112345678',
    '2.5 مليون ريال',
    'one thing',
    'والنص',
  ])('finds none in: %s', (text) => {
    expect(readItemMarker(text)).toBeNull();
  });
});

describe('lists', () => {
  it('keep the alphabetical order and the order of abjad, and number items by position', () => {
    function letters(...names: string[]): string[] {
      return names.map((name) => `${name}- نص.`);
    }
    const anchors = [1, 2, 3, 4, 5, 6].map((number) => `article-1-${String(number)}`);
    for (const names of [
      ['أ', 'ب', 'ت', 'ث', 'ج', 'ح'],
      ['أ', 'ب', 'ج', 'د', 'هـ', 'و'],
    ]) {
      const lines = tree(
        'المادة الأولى: الأقسام',
        ...letters(...names),
        'المادة الثانية: غيرها',
        'نص.',
      );
      expect(lines.slice(1, 7)).toEqual(
        anchors.map((anchor, at) => `${anchor} · ${names[at] ?? ''} · –`),
      );
    }
  });

  it('nest by the change of marker and come back', () => {
    expect(
      tree('المادة 1: قائمة', '1. أول:', 'أ) فرع.', '• نقطة.', 'ب) فرع.', '2. ثان.', '3. ثالث.'),
    ).toEqual([
      'article-1 · المادة 1 · قائمة',
      'article-1-1 · 1 · أول',
      'article-1-1-1 · أ · –',
      'article-1-1-1-1 · – · –',
      'article-1-1-2 · ب · –',
      'article-1-2 · 2 · –',
      'article-1-3 · 3 · –',
    ]);
  });

  it('hang from the adverbs that part an article', () => {
    expect(
      tree(
        'المادة 1: الشروط',
        'أولاً: القبول',
        'أ. نص.',
        'ب. نص:',
        '١) نص.',
        '٢) نص.',
        'ثانياً: الرفض',
        'أ. نص.',
      ),
    ).toEqual([
      'article-1 · المادة 1 · الشروط',
      'article-1-1 · أولاً · القبول',
      'article-1-1-1 · أ · –',
      'article-1-1-2 · ب · نص',
      'article-1-1-2-1 · ١ · –',
      'article-1-1-2-2 · ٢ · –',
      'article-1-2 · ثانياً · الرفض',
      'article-1-2-1 · أ · –',
    ]);
  });

  it('in levels hang from the numbers above them, whichever way these are written', () => {
    expect(
      tree('المادة 1: أ', '1-1 نص:', '1-1-1 نص.', '1-2 نص.', 'المادة 2: ب', '١/٢ نص.', '٢/٢ نص.'),
    ).toEqual([
      'article-1 · المادة 1 · أ',
      'article-1-1 · 1-1 · نص',
      'article-1-1-1 · 1-1-1 · –',
      'article-1-2 · 1-2 · –',
      'article-2 · المادة 2 · ب',
      'article-2-1 · ١/٢ · –',
      'article-2-2 · ٢/٢ · –',
    ]);
  });

  it('are no table where a tab parts the marker from its text', () => {
    expect(
      tree('المادة 1:\tأ', '1.\tنص.', '2.\tنص.', 'أ\u200c-\tنص.', 'ب\u200c-\tنص.').slice(1),
    ).toEqual([
      'article-1-1 · 1 · –',
      'article-1-2 · 2 · –',
      'article-1-2-1 · أ · –',
      'article-1-2-2 · ب · –',
    ]);
  });

  it('nest by indent with the same marker', () => {
    expect(tree('المادة 1: قائمة', '1. أول', '   1. فرع', '   2. فرع', '2. ثان').slice(1)).toEqual([
      'article-1-1 · 1 · أول',
      'article-1-1-1 · 1 · –',
      'article-1-1-2 · 2 · –',
      'article-1-2 · 2 · –',
    ]);
  });

  it('go on after a page break that changed the indent', () => {
    const lines = tree(
      'الأهداف:',
      '- أول',
      '- ثان، وذلك عن طريق ما يلي:',
      ' - فرع',
      ' - فرع',
      '',
      '',
      '',
      '',
      '- فرع',
    );
    expect(lines).toEqual([
      'section-al-ahdaf · – · الأهداف',
      'section-al-ahdaf-1 · – · –',
      'section-al-ahdaf-2 · – · –',
      'section-al-ahdaf-2-1 · – · –',
      'section-al-ahdaf-2-2 · – · –',
      'section-al-ahdaf-2-3 · – · –',
    ]);
  });

  it('are read from a table of two columns in the order of their numbers', () => {
    const { provisions } = parsePolicy(
      ['سياسة تجريبية', '', 'القنوات:', '', '| ١) أ | ٣) ج |', '|---|---|', '| ٢) ب | ٤) د |'].join(
        '\n',
      ),
    );
    expect(provisions[0]?.children.map(({ label, text }) => `${label ?? ''} ${text}`)).toEqual([
      ...['١ أ', '٢ ب', '٣ ج', '٤ د'],
    ]);
  });

  it('take the text of the next line for a marker alone on its own', () => {
    const { provisions } = parsePolicy('سياسة تجريبية\n\nالمادة 1: قائمة\n•\nنص أول.\n•\nنص ثان.');
    expect(provisions[0]?.children.map(({ text }) => text)).toEqual(['نص أول.', 'نص ثان.']);
  });
});

describe('numbers that do not fit', () => {
  it('are repaired between their rightful neighbours, in the digits of the list', () => {
    const policy = parsePolicy(
      'سياسة تجريبية\nالمادة 1: قائمة\n١. أ.\n٠. ب.\n٣. ج.\n٩. د.\n٥. هـ.',
    );
    expect(policy.provisions[0]?.children.map(({ label }) => label)).toEqual([
      '١',
      '٢',
      '٣',
      '٤',
      '٥',
    ]);
    const repaired = policy.warnings.filter(({ code }) => code === 'list-number-repaired');
    expect(repaired.map(({ line }) => line)).toEqual([4, 6]);
    expect(repaired[0]?.message.en).toContain('"٠"');
  });

  it('are kept and reported when nothing says what they should be', () => {
    const found = codes('المادة 1: قائمة', '1. أ.', '2. ب.', '4. د.');
    expect(found).toContain('label-out-of-order');
    expect(tree('المادة 1: قائمة', '1. أ.', '2. ب.', '4. د.').at(-1)).toBe('article-1-4 · 4 · –');
  });

  it('of articles are reported, and repaired when they read nought', () => {
    expect(codes('المادة 1: أ', 'نص.', 'المادة 3: ب', 'نص.')).toContain('label-out-of-order');
    expect(tree('مادة (١) أ', 'نص.', 'مادة (٠) ب', 'نص.', 'مادة (٣) ج', 'نص.')[1]).toBe(
      'article-2 · مادة (٢) · ب',
    );
  });

  it('start again in a new list without a warning', () => {
    const found = codes('المادة 1: أ', '1. أ.', '2. ب.', 'المادة 2: ب', '1. أ.', '2. ب.');
    expect(found).not.toContain('label-out-of-order');
    expect(found).not.toContain('label-duplicate');
  });
});

describe('headings', () => {
  it('cut in two by Markdown are joined, and their level is taken back', () => {
    const policy = parsePolicy(
      '# سياسة تجريبية\n\n## الهدف\n\nنص.\n\n## الوسائل المتاحة للعاملين مع شركاء\n\n### المؤسسة وفروعها:\n\n- أ\n\n### خطوات العمل:\n\n1. ب',
    );
    expect(outline(policy.provisions)).toEqual([
      'section-al-hdf · – · الهدف',
      'section-al-usail-al-mtaha-llaamlin-ma-shrka-al · – · الوسائل المتاحة للعاملين مع شركاء المؤسسة وفروعها',
      'section-al-usail-al-mtaha-llaamlin-ma-shrka-al-1 · – · –',
      'section-khtwat-al-aml · – · خطوات العمل',
      'section-khtwat-al-aml-1 · 1 · –',
    ]);
    expect(policy.warnings.map(({ code }) => code)).toContain('heading-joined');
  });

  it('that merely have sub-headings are not', () => {
    const policy = parsePolicy(
      '# سياسة تجريبية\n\n## أحكام عامة\n\n### التعريفات\n\nنص.\n\n### النطاق\n\nنص.',
    );
    expect(outline(policy.provisions)).toEqual([
      'section-ahkam-aama · – · أحكام عامة',
      'section-al-tarifat · – · التعريفات',
      'section-al-ntaq · – · النطاق',
    ]);
    expect(policy.provisions[0]?.children).toHaveLength(2);
  });

  it('stand beside the label or under it; a sentence is text', () => {
    const { provisions } = parsePolicy(
      [
        ...['سياسة تجريبية', 'المادة الأولى', 'التعريفات', 'يقصد بما يأتي ما يلي:', '١. أ.'],
        ...[
          'المادة الثانية: النطاق: تسري على الجميع.',
          'المادة الثالثة: يلتزم العاملون بما يلي:',
          '١. ب.',
        ],
        'المادة الرابعة: لا يجوز لأحد أن يخالف هذه السياسة أو يعطلها.',
      ].join('\n'),
    );
    expect(provisions.map(({ heading }) => heading)).toEqual(['التعريفات', 'النطاق', null, null]);
    expect(provisions.map(({ text }) => text)).toEqual([
      'يقصد بما يأتي ما يلي:',
      'تسري على الجميع.',
      'يلتزم العاملون بما يلي:',
      'لا يجوز لأحد أن يخالف هذه السياسة أو يعطلها.',
    ]);
  });

  it('end with a colon in a text that marks none otherwise', () => {
    expect(
      tree(
        'الهدف العام :-',
        'نص طويل.',
        'القنوات:',
        '- أ',
        '- ب',
        'ويتم العمل بالشكل التالي:',
        '1- ج',
      ),
    ).toEqual([
      'section-al-hdf-al-aam · – · الهدف العام',
      'section-al-qnwat · – · القنوات',
      'section-al-qnwat-1 · – · –',
      'section-al-qnwat-2 · – · –',
      'section-witm-al-aml-balshkl-al-tali · – · ويتم العمل بالشكل التالي',
      'section-witm-al-aml-balshkl-al-tali-1 · 1 · –',
    ]);
  });
});

describe('a label cited in a sentence', () => {
  it('does not begin a provision at the start of a line', () => {
    const { provisions } = parsePolicy(
      'سياسة تجريبية\nالمادة 1: أ\nيعمل الموظف وفقاً لأحكام\nالمادة 2 أعلاه.\nالمادة 2: ب\nيراعى ما ورد في الفقرة\n(1) من المادة السابقة.',
    );
    expect(provisions.map(({ text }) => text)).toEqual([
      'يعمل الموظف وفقاً لأحكام المادة 2 أعلاه.',
      'يراعى ما ورد في الفقرة (1) من المادة السابقة.',
    ]);
  });
});
