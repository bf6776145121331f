import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';
import { findCommitments } from './commitments.ts';

function found(text: string): unknown[] {
  return findCommitments([
    {
      anchor: 'article-1',
      kind: 'article' as const,
      label: null,
      heading: null,
      text,
      children: [],
    },
  ]).flatMap(({ commitment }) => {
    if (commitment === null) return [];
    const { kind, bound, amount, unit, from } = commitment;
    return [[kind, bound, amount, unit, from]];
  });
}

describe('commitments to answer', () => {
  it.each([
    [
      'يرد على الشكوى خلال مدة لا تتجاوز ١٥ يوم عمل من اكتمال بياناتها.',
      ['reply', 'max', 15, 'workingDays', 'completion'],
    ],
    [
      'يرد الموظف على المستفيد بمدة ال تتجاوز 7 أيام عمل من استلام طلبه.',
      ['reply', 'max', 7, 'workingDays', 'receipt'],
    ],
    [
      'تلتزم الجمعية بالرد على الاستفسارات خلال خمسة أيام عمل.',
      ['reply', 'max', 5, 'workingDays', 'receipt'],
    ],
    ['تكون الإجابة عن الاستفسار في مدة أقصاها ثلاثة أيام.', ['reply', 'max', 3, 'days', 'receipt']],
    [
      'يفاد مقدم الشكوى بالنتيجة خلال أسبوع من تاريخ استلام الشكوى.',
      ['reply', 'max', 1, 'weeks', 'receipt'],
    ],
    ['تشعر الجمعية صاحب الطلب بالنتيجة في غضون شهرين.', ['reply', 'max', 2, 'months', 'receipt']],
    ['يرد على الملاحظات خلال خمسة عشر (15) يوماً.', ['reply', 'max', 15, 'days', 'receipt']],
    [
      'خلال يومي عمل من ورود الاستفسار يتم الرد على مقدمه.',
      ['reply', 'max', 2, 'workingDays', 'receipt'],
    ],
    ['الرد على البلاغ خلال 48 ساعة من وصوله.', ['reply', 'max', 2, 'days', 'receipt']],
    ['يرد على المراجع في خمسة أيام عمل كحد أقصى.', ['reply', 'max', 5, 'workingDays', 'receipt']],
    [
      'يُبلَّغ المتقدم بقبوله أو رفضه في مدة لا تقل عن أسبوعين.',
      ['decision', 'min', 2, 'weeks', 'receipt'],
    ],
    [
      'تبت اللجنة في الطلب في مدة أقصاها ثلاثون يوماً من استيفائه.',
      ['decision', 'max', 30, 'days', 'completion'],
    ],
    [
      'تصدر اللجنة قرارها في الشكوى خلال عشرين يوم عمل.',
      ['decision', 'max', 20, 'workingDays', 'receipt'],
    ],
    [
      'A complaint is answered within ten working days of its receipt.',
      ['reply', 'max', 10, 'workingDays', 'receipt'],
    ],
    [
      'We reply to every enquiry in no more than twenty-one days.',
      ['reply', 'max', 21, 'days', 'receipt'],
    ],
    ['يرد على الشكوى في مدة أقصاها أسبوعان (14 يوماً).', ['reply', 'max', 2, 'weeks', 'receipt']],
    ['مدة الرد على الطلبات سبعة أيام عمل.', ['reply', 'max', 7, 'workingDays', 'receipt']],
    ['المدة القصوى لدراسة الطلب ٤٥ يوماً.', ['decision', 'max', 45, 'days', 'receipt']],
    ['لا تتأخر اللجنة في الرد على المراجع عن ثلاثة أيام.', ['reply', 'max', 3, 'days', 'receipt']],
    ['تبت اللجنة في طلب الصرف خلال شهر.', ['decision', 'max', 1, 'months', 'receipt']],
    ['يشعر صاحب الطلب بنتيجة دراسته خلال عشرة أيام.', ['reply', 'max', 10, 'days', 'receipt']],
    [
      'The committee replies to a report within five days of its receipt.',
      ['reply', 'max', 5, 'days', 'receipt'],
    ],
    [
      'The committee decides on the application within not less than two weeks of its completion.',
      ['decision', 'min', 2, 'weeks', 'completion'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('may stand two in a sentence', () => {
    expect(found('يرد على الاستفسار خلال ثلاثة أيام عمل، وتعالج الشكوى خلال أسبوعين.')).toEqual([
      ['reply', 'max', 3, 'workingDays', 'receipt'],
      ['decision', 'max', 2, 'weeks', 'receipt'],
    ]);
  });

  it('carry the anchor of the innermost provision', () => {
    const item = {
      anchor: 'article-1-2',
      kind: 'item' as const,
      label: '٢',
      heading: null,
      text: 'يرد على الشكوى خلال أسبوع.',
      children: [],
    };
    const tree = [
      {
        anchor: 'article-1',
        kind: 'article' as const,
        label: null,
        heading: null,
        text: '',
        children: [item],
      },
    ];
    expect(findCommitments(tree).map(({ commitment }) => commitment?.anchor)).toEqual([
      'article-1-2',
    ]);
  });
});

describe('commitments as countries word them', () => {
  it.each([
    [
      'تجيب الإدارة عن كل تظلم في أجل شهر من تاريخ إيداعه.',
      ['reply', 'max', 1, 'months', 'receipt'],
    ],
    ['تحل الشكوى ودياً في مدة لا تزيد على أسبوعين.', ['decision', 'max', 2, 'weeks', 'receipt']],
    [
      'ينظر المجلس في الاستئناف خلال ثلاثين يوماً ويكون قراره نهائياً.',
      ['decision', 'max', 30, 'days', 'receipt'],
    ],
    [
      'يقدم رب البيت طلبه، ويجيبه المكتب عنه في ظرف عشرين يوماً من وضعه.',
      ['reply', 'max', 20, 'days', 'receipt'],
    ],
    [
      'يضع الزائر شكواه في الصندوق، ويصله الجواب في مدة لا تتجاوز ستة أيام.',
      ['reply', 'max', 6, 'days', 'receipt'],
    ],
    [
      'يتلقى المشتكي رداً داخل أجل خمسة عشر يوماً من توصل الجمعية بشكايته.',
      ['reply', 'max', 15, 'days', 'receipt'],
    ],
    ['ترد الكاتبة العامة على المرتفق في أجل أقصاه شهر.', ['reply', 'max', 1, 'months', 'receipt']],
    [
      'يحسم المكتب في الشكاية في أجل لا يتعدى ثلاثة أسابيع.',
      ['decision', 'max', 3, 'weeks', 'receipt'],
    ],
    [
      'يوافى صاحب الاقتراح بالنتيجة خلال عشرة أيام عمل.',
      ['reply', 'max', 10, 'workingDays', 'receipt'],
    ],
    [
      'تفصل لجنة التظلمات في التظلم خلال 72 ساعة من تقديمه.',
      ['decision', 'max', 3, 'days', 'receipt'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });
});

describe('times that are not one number of days', () => {
  it.each([
    'يرد على الاستفسار خلال ست ساعات من وصوله.',
    'يرد الموظف على الشكوى خلال 36 ساعة.',
    'يجاب صاحب الطلب خلال 3 إلى 5 أيام عمل.',
    'يجاب صاحب الطلب خلال 3-5 أيام عمل.',
    'يرد على البلاغ في مدة بين خمسة وسبعة أيام.',
    'تبت اللجنة في الطلب خلال أسبوعين أو ثلاثة أسابيع.',
    'We answer each request within two to four weeks.',
  ])('are shown and count nothing: %s', (text) => {
    const provision = { kind: 'article' as const, label: null, heading: null, text, children: [] };
    expect(findCommitments([{ ...provision, anchor: 'article-1' }])).toEqual([
      { commitment: null, anchor: 'article-1', words: text },
    ]);
    const { commitments, warnings } = parsePolicy(`سياسة الردود\n\nالمادة 1: الرد\n${text}`);
    expect(commitments).toEqual([]);
    expect(warnings.find(({ code }) => code === 'commitment-unsure')?.line).toBe(4);
  });

  it.each(['تحفظ الشكاوى 5 سنوات.', 'تعاد الأجهزة خلال 3 إلى 5 أيام.', 'العمل من 8 إلى 12 ساعة.'])(
    'are no times to answer: %s',
    (text) => {
      expect(parsePolicy(`سياسة الردود\n\nالمادة 1: الرد\n${text}`)).toMatchObject({
        commitments: [],
        readFrom: [],
      });
    },
  );
});

describe('whom a commitment concerns', () => {
  it.each([
    ['تجيب اللجنة طالب الصرف خلال 3 أيام.', ['reply', 'max', 3, 'days', 'receipt']],
    ['نجيب صاحب الرسالة خلال 5 أيام عمل.', ['reply', 'max', 5, 'workingDays', 'receipt']],
    ['الرد عليه في مدة لا تقل عن عشرة أيام.', ['reply', 'min', 10, 'days', 'receipt']],
    ['يتواصل المناوب مع المبلّغ خلال 24 ساعة من البلاغ.', ['reply', 'max', 1, 'days', 'receipt']],
    [
      'تنظر لجنة المراجعة في إفصاح العضو وتقرر فيه خلال 15 يوماً.',
      ['decision', 'max', 15, 'days', 'receipt'],
    ],
    [
      'لا يصدر قرار رفض الطلب قبل مضي أسبوعين من اكتماله.',
      ['decision', 'min', 2, 'weeks', 'completion'],
    ],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('may stand in the heading above it', () => {
    const text = 'ترفع إلى اللجنة وتفصل فيها في مدة لا تتعدى شهرين.';
    const child = {
      anchor: 'article-1-1',
      kind: 'item' as const,
      label: '١',
      heading: null,
      text,
      children: [],
    };
    function under(heading: string) {
      return findCommitments([
        {
          anchor: 'article-1',
          kind: 'article' as const,
          label: null,
          heading,
          text: '',
          children: [child],
        },
      ]);
    }
    expect(under('التظلمات')).toMatchObject([
      { commitment: { kind: 'decision', amount: 2, unit: 'months' } },
    ]);
    expect(under('الصيانة')).toEqual([]);
    expect(found('ترد الطلبية التالفة إلى المورد خلال أسبوع.')).toEqual([]);
  });

  it('counts each time from its own start', () => {
    expect(found('يجاب الطلب خلال 5 أيام من وصوله، وإلا فخلال شهر من اكتمال بياناته.')).toEqual([
      ['reply', 'max', 5, 'days', 'receipt'],
      ['reply', 'max', 1, 'months', 'completion'],
    ]);
  });
});

describe('times that commit to no answer', () => {
  it.each([
    'تحفظ السجلات مدة لا تقل عن عشر سنوات.',
    'تحفظ طلبات المستفيدين خلال ثلاثة أشهر من ورودها في الأرشيف.',
    'للمستفيد أن يتظلم من الرد خلال ثلاثين يوماً من تاريخ إبلاغه به.',
    'لمقدم الطلب الاعتراض على القرار خلال 15 يوماً.',
    'على المستفيد الرد على استفسار الجمعية خلال خمسة أيام.',
    'تكون عضوية المتطوع لمدة شهرين.',
    'يتم إشعار مقدم الشكوى باستلام شكواه خلال يوم عمل.',
    'يجتمع المجلس كل ثلاثة أشهر.',
    'تراجع الشكاوى كل شهر ويرد عليها.',
    'The complainant may appeal within thirty days of the reply.',
    'Complaints are kept for two months.',
  ])('%s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

it('is found in a file whose letters were saved apart', () => {
  const promise = 'المادة الأولى: الرد\n\nتلتزم الجمعية بالرد على الاستفسارات خلال خمسة أيام عمل.';
  const source = `سياسة الآراء\n\n${promise}`.normalize('NFD');
  expect(parsePolicy(source)).toMatchObject({
    title: 'سياسة الآراء',
    commitments: [{ amount: 5, unit: 'workingDays' }],
  });
});
