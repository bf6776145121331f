import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';

function lines(...text: string[]): string {
  return text.join('\n');
}
function removed(source: string): (number | null)[] {
  return parsePolicy(source)
    .warnings.filter(({ code }) => code === 'page-furniture-removed')
    .map(({ line }) => line);
}
function textOf(source: string): string {
  return JSON.stringify(parsePolicy(source).provisions);
}

const BODY = lines(
  'المادة الأولى: الغرض',
  'نص المادة الأولى.',
  '',
  'المادة الثانية: النطاق',
  'نص المادة الثانية.',
);

describe('page furniture', () => {
  it('is a letterhead on the cover, one warning a block, every line listed', () => {
    const source = lines(
      'سياسة تجريبية',
      '',
      'info@example.org',
      '@example_org',
      '0110000000',
      '',
      BODY,
    );
    const { furniture, warnings } = parsePolicy(source);
    expect(furniture).toEqual([
      { line: 3, text: 'info@example.org' },
      { line: 4, text: '@example_org' },
      { line: 5, text: '0110000000' },
    ]);
    const warning = warnings.find(({ code }) => code === 'page-furniture-removed');
    expect(warning?.line).toBe(3);
    for (const { text } of furniture) expect(warning?.message.ar).toContain(text);
  });

  it('is a table of contents, and its entries announce headings', () => {
    const source = lines(
      ...['سياسة تجريبية', 'المحتويات', '- 2 قيم العاملين', '- 3 وسائل المتابعة', '', ''],
      ...['قيم العاملين', 'نعمل بصدق.', '', 'وسائل المتابعة', 'نتابع العمل.'],
    );
    const { provisions } = parsePolicy(source);
    expect(removed(source)).toEqual([2]);
    expect(provisions.map(({ heading }) => heading)).toEqual(['قيم العاملين', 'وسائل المتابعة']);
  });

  it('is a table of contents with dot leaders and no title', () => {
    const source = lines(
      'سياسة تجريبية',
      'الغرض ........ 2',
      'النطاق ........ 3',
      'النفاذ …… 4',
      '',
      BODY,
    );
    expect(removed(source)).toEqual([2]);
    expect(parsePolicy(source).provisions).toHaveLength(2);
  });

  it('is a page number, a rule, an image mark and the basmala', () => {
    const source = lines(
      ...[
        'بسم الله الرحمن الرحيم',
        'سياسة تجريبية',
        '',
        'المادة 1: أ',
        'نص.',
        '',
        'صفحة 1 من 2',
        '-----',
        '',
        '٢',
        '',
      ],
      ...['<!-- image -->', 'المادة 2: ب', 'نص.'],
    );
    expect(removed(source)).toEqual([1, 7]);
    expect(parsePolicy(source).provisions).toHaveLength(2);
    expect(parsePolicy(source).furniture).toHaveLength(5);
  });

  it('is a running head beside it', () => {
    const head = lines('جمعية ظلال التجريبية', 'ظلال للجميع', 'هاتف: 0110000000');
    const source = lines(
      'سياسة تجريبية',
      '',
      'المادة 1: أ',
      'نص.',
      '',
      head,
      '',
      'المادة 2: ب',
      'نص.',
      '',
      head,
      '',
    );
    expect(textOf(source)).not.toContain('ظلال');
    expect(removed(source)).toEqual([6, 13]);
  });

  it('is a head in columns with the number of its page, and names the association', () => {
    const head = 'جمعية ظلال التجريبية                    سياسة الزيارات';
    const pages = ['', '٢', '٣'].map((page, at) =>
      lines(head, ...(page === '' ? [] : [page]), '', `المادة ${String(at + 1)}: أ`, 'نص.', ''),
    );
    const source = lines(...pages).replace('المادة 1', 'سياسة الزيارات\n\nالمادة 1');
    const policy = parsePolicy(source);
    expect(policy).toMatchObject({ title: 'سياسة الزيارات', organisation: 'جمعية ظلال التجريبية' });
    expect(policy.provisions.map(({ text }) => text)).toEqual(['نص.', 'نص.', 'نص.']);
  });

  it('is the stamp of a scanner', () => {
    const stamp = lines('', 'Scanned by Example Scanner', '');
    const source = lines(stamp, 'سياسة تجريبية', stamp, BODY, stamp);
    expect(textOf(source)).not.toContain('Scanner');
  });

  it('is not a contact that the text announces, nor an item of a list', () => {
    const source = lines(
      ...[
        'سياسة تجريبية',
        'المادة 1: القنوات',
        'للتواصل مع الجمعية:',
        'care@example.org',
        '',
        'المادة 2: غيرها',
      ],
      ...['- الهاتف: 0110000000', '- info@example.org'],
    );
    expect(removed(source)).toEqual([]);
    expect(textOf(source)).toContain('care@example.org');
    expect(textOf(source)).toContain('info@example.org');
  });

  it('is not a heading or an item that happens to recur', () => {
    const source = lines(
      ...[
        'سياسة تجريبية',
        '',
        'الإجراءات',
        '- المقابلة',
        '- الهاتف',
        '',
        'المسؤوليات',
        '- المقابلة',
        '- الهاتف',
      ],
      ...['', 'الضوابط', '- المقابلة', '- الهاتف'],
    );
    expect(removed(source)).toEqual([]);
    expect(parsePolicy(source).provisions).toHaveLength(3);
  });
});

describe('broken cross-references', () => {
  it.each([
    'انظر خطأ! الإشارة المرجعية غير معروفة. في الملحق.',
    'انظر خطأ! لم يتم العثور على مصدر المرجع.',
    'See Error! Reference source not found. below.',
  ])('are reported and kept: %s', (sentence) => {
    const { warnings, provisions } = parsePolicy(lines('سياسة تجريبية', 'المادة 1: أ', sentence));
    expect(warnings.find(({ code }) => code === 'cross-reference-broken')?.line).toBe(3);
    expect(provisions[0]?.text).toBe(sentence);
  });
});

describe('the cover', () => {
  function title(...cover: string[]): string {
    return parsePolicy(lines(...cover, '', BODY)).title;
  }

  it.each([
    ['سياسة تجريبية', ['سياسة تجريبية']],
    ['سياسة تنظيم العمل مع الشركاء', ['سياسة تنظيم', '', 'العمل مع الشركاء']],
    ['سياسة الحفظ والإتلاف في الجمعية', ['سياسة الحفظ', 'والإتلاف في', 'الجمعية']],
    ['لائحة العمل', ['جمعية ظلال التجريبية', 'لائحة العمل', 'الإصدار الأول']],
    ['سياسة الجودة', ['# سياسة الجودة']],
    ['سياسة الجودة', ['# سياسة الجودة', '### جمعية ظلال التجريبية']],
    ['سياسة الجودة', ['# جمعية ظلال التجريبية', '# سياسة الجودة']],
    ['سياسة الجودة', ['**سياسة الجودة:**']],
    ['سياسة الجودة', ['رقم: 5', 'عنوان السياسة: سياسة الجودة']],
    ['Quality Policy', ['Quality Policy']],
    ['مبادئ العمل', ['مبادئ العمل']],
  ])('gives the title %s', (expected, cover) => {
    expect(title(...cover)).toBe(expected);
  });

  it('may name the association in a Markdown heading', () => {
    const policy = parsePolicy(lines('# سياسة الجودة', '### جمعية ظلال التجريبية', '', BODY));
    expect(policy.organisation).toBe('جمعية ظلال التجريبية');
    expect(policy.provisions).toHaveLength(2);
  });

  it('without a title leaves it to the front matter, or empty, and says so', () => {
    expect(parsePolicy(`---\ntitle: 'سياسة الجودة'\n---\n\n${BODY}`).title).toBe('سياسة الجودة');
    const { title: none, warnings } = parsePolicy(BODY);
    expect(none).toBe('');
    expect(warnings.map(({ code }) => code)).toContain('title-missing');
  });

  it.each([
    ['/tmp/سياسة-الجودة.txt', 'سياسة الجودة'],
    ['03_سياسة الجودة (2).docx.txt', 'سياسة الجودة'],
    ['policy-7.txt', ''],
    ['لائحة.txt', ''],
  ])('without a title looks at the name of its file: %s', (file, title) => {
    const policy = parsePolicy(BODY, file);
    expect(policy.title).toBe(title);
    const told = policy.warnings.find(({ code }) => code === 'title-missing');
    expect(told?.message.en.includes('name of the file')).toBe(title !== '');
  });

  it('keeps what is neither title nor association as the preamble', () => {
    const { provisions } = parsePolicy(lines('سياسة تجريبية', 'الإصدار الثاني ١٤٤٧هـ', '', BODY));
    expect(provisions[0]).toMatchObject({ anchor: 'preamble', text: 'الإصدار الثاني ١٤٤٧هـ' });
  });
});

describe('the association', () => {
  function organisation(...text: string[]): string | null {
    return parsePolicy(lines('سياسة تجريبية', '', ...text)).organisation;
  }

  it.each([
    ['جمعية ظلال التجريبية', ['المادة 1: أ', 'الجمعية: جمعية ظلال التجريبية.']],
    ['جمعية ظلال التجريبية', ['المادة 1: أ', 'الجمعية / جمعية ظلال التجريبية .']],
    ['جمعية ظلال التجريبية', ['المادة 1: أ', '| الجمعية | جمعية ظلال التجريبية |']],
    ['مؤسسة ظلال الأهلية', ['المادة 1: أ', '١. المؤسسة: يقصد بها مؤسسة ظلال الأهلية.', '٢. ب.']],
    [
      'جمعية ظلال التجريبية',
      [
        'المادة 1: أ',
        'تضع جمعية ظلال التجريبية السياسات والإجراءات التي تنظم عملها.',
        'تم ذلك في جمعية ظلال التجريبية.',
      ],
    ],
    ['جمعية ظلال', ['المادة 1: أ', 'تلتزم جمعية ظلال بخدمة المستفيد.']],
    ['جمعية ظلال', ['المادة 1: أ', 'تسري على من يخدم جمعية ظلال سواء كانوا موظفين أو غيرهم.']],
    ['Shade Trees Association', ['Article 1: A', 'The Shade Trees Association keeps its word.']],
    ['جمعية رقمنة العمل', ['جمعية رقمنة العمل', '', 'المادة 1: أ', 'نص.']],
    [null, ['المادة 1: أ', 'تنظم الجمعية العمومية عمل الجمعية وأي جمعية أهلية أخرى.']],
  ])('is %s', (expected, text) => {
    expect(organisation(...text)).toBe(expected);
  });

  it.each([
    ['1234', 'ترخيص رقم ١٢٣٤'],
    ['1234', 'جمعية ظلال التجريبية (ترخيص رقم: 1234)'],
    ['1000234', 'مسجلة بالمركز الوطني لتنمية القطاع غير الربحي برقم (١٠٠٠٢٣٤)'],
    ['55/46', 'رقم الترخيص: 55/46'],
    ['77', 'License No. 77'],
    ['3320', 'المشهرة برقم 3320 لسنة 2011'],
  ])('has the licence number %s', (expected, line) => {
    expect(
      parsePolicy(lines('جمعية ظلال التجريبية', line, 'سياسة تجريبية', '', BODY)).licenceNumber,
    ).toBe(expected);
  });
});
