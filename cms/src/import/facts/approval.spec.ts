import { describe, expect, it } from 'vitest';

import type { ParsedApproval } from '../parsedPolicy.ts';
import { parsePolicy } from '../parsePolicy.ts';

const BEFORE = 'سياسة تجريبية\n\nالمادة الأولى: الغرض\nتنظم هذه السياسة العمل.\n\n';
function read(statement: string) {
  return parsePolicy(`${BEFORE}${statement}`);
}
function codesOf(statement: string): string[] {
  return read(statement)
    .warnings.map(({ code }) => code)
    .filter((code) => code !== 'organisation-missing');
}

function facts({ meetingNumber, term, minutesNumber, resolutionNumber }: ParsedApproval) {
  return [meetingNumber, term, minutesNumber, resolutionNumber];
}

describe('the numbers of an approval', () => {
  it.each([
    [
      'اعتمد المجلس السياسة في الاجتماع (الخامس) من دورته (الثالثة)، المحضر رقم (٩)',
      [5, 3, 9, null],
    ],
    ['اعتُمدت هذه الآلية بالقرار رقم (٢٤) باجتماع مجلس الإدارة رقم (١١)', [11, null, null, 24]],
    [
      'اعتمدت هذه السياسة في جلسة مجلس الإدارة رقم (4) بموجب القرار رقم 12/1445',
      [4, null, null, '12/1445'],
    ],
    [
      'أقر المجلس هذه السياسة في جلسته الحادية عشرة من الدورة الخامسة، بقرار مجلس الإدارة رقم ٩',
      [11, 5, null, 9],
    ],
    [
      'وافق مجلس الإدارة على هذه اللائحة بمحضر رقم ٣ في الدورة الأولى المنعقد بتاريخ ٧ محرم ١٤٤٧',
      [null, 1, 3, null],
    ],
    [
      'تم اعتماد هذه السياسة في محضر الاجتماع رقم (5) لمجلس الإدارة بتاريخ 1447/1/7هـ',
      [5, null, null, null],
    ],
    [
      'اعتمدت هذه السياسة في الاجتماع رقم (3/2026) المنعقد بتاريخ 1447/1/7هـ',
      [3, null, null, null],
    ],
    [
      'This policy was approved by the Board at its 4th meeting, second term, resolution No. 6',
      [4, 2, null, 6],
    ],
    [
      'Approved by the Board in meeting No. (7), minutes No. 3, on 5 March 2026',
      [7, null, 3, null],
    ],
  ])('%s', (statement, expected) => {
    const { approval } = read(`${statement}.`);
    expect(approval && facts(approval)).toEqual(expected);
  });

  it.each([
    'معتمدة من مجلس الإدارة بالقرار (24) في الاجتماع (11) بتاريخ 1447/1/7هـ',
    'تم اعتمادها من مجلس الإدارة بالقرار رقم 24 في اجتماعه رقم 11 بتاريخ 1447/1/7هـ',
    'إنه في يوم الأربعاء 1447/1/7هـ اجتمع مجلس إدارة الجمعية في مقرها في اجتماعه الحادي عشر بحضور أغلبية أعضائه وقرر بالإجماع اعتماد هذه السياسة بالقرار رقم 24',
  ])('and its provision are its own: %s', (statement) => {
    const { approval, provisions } = parsePolicy(
      `سياسة تجريبية\n\nالمادة 1: يعمل بها فور نشرها.\n\n${statement}.`,
    );
    expect(approval).toMatchObject({ meetingNumber: 11, resolutionNumber: 24 });
    expect(approval?.date.hijri).toBe('1447-01-07');
    expect(provisions.map(({ anchor }) => anchor)).toEqual(['article-1', 'approval']);
  });

  it('stand in a control table, the term among them', () => {
    const table = '| رقم الاجتماع | 2 |\n| الدورة | الرابعة |\n| رقم القرار | 19 |';
    const { approval } = parsePolicy(`سياسة تجريبية\n\n${table}\n\nالمادة 1: أ\nنص.`);
    expect(approval && facts(approval)).toEqual([2, 4, null, 19]);
  });

  it('stand in a table of columns, with the date', () => {
    const { approval } = read(
      'الاعتماد\n\n| رقم الاجتماع | الدورة | رقم القرار | التاريخ |\n|---|---|---|---|\n| 3 | 2 | 12 | الأربعاء 7/1/1447هـ |',
    );
    expect(approval && facts(approval)).toEqual([3, 2, null, 12]);
    expect(approval?.date).toMatchObject({ hijri: '1447-01-07', weekday: 3 });
  });

  it('stand line by line, the dates too', () => {
    const { approval } = read(
      'بيانات الاعتماد\nرقم الاجتماع: 3\nالدورة: الأولى\nالتاريخ: 7/1/1447هـ\nالموافق: 2/7/2025م',
    );
    expect(approval && facts(approval)).toEqual([3, 1, null, null]);
    expect(approval?.date).toMatchObject({ hijri: '1447-01-07', gregorian: '2025-07-02' });
  });

  it('are not taken from rules about approvals to come', () => {
    const { approval } = read(
      'المادة الثانية: الاعتماد\nتعتمد هذه السياسة من مجلس الإدارة وتراجع كل 3 سنوات.',
    );
    expect(approval).toBeNull();
    expect(codesOf('نص آخر.')).toEqual(['approval-missing']);
  });

  it('may be stated without a date', () => {
    const statement = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3.';
    expect(read(statement).approval?.date).toEqual({
      gregorian: null,
      hijri: null,
      weekday: null,
      asWritten: null,
    });
    expect(codesOf(statement)).toEqual(['approval-date-missing']);
  });
});

describe('the date of an approval', () => {
  it.each([
    ['٧ محرم ١٤٤٧', '1447-01-07', '2025-07-02', null],
    ['السابع من شهر محرم لعام ١٤٤٧هـ', '1447-01-07', '2025-07-02', null],
    ['1447/1/7هـ', '1447-01-07', '2025-07-02', null],
    ['7-1-1447 هـ', '1447-01-07', '2025-07-02', null],
    ['٧ / ١ / ١٤٤٧ هـ', '1447-01-07', '2025-07-02', null],
    ['1447/1/7هـ الموافق 2025/7/2م', '1447-01-07', '2025-07-02', null],
    ['الأربعاء ٢ يوليو ٢٠٢٥ م', '1447-01-07', '2025-07-02', 3],
    ['2 تموز 2025م (7 محرم 1447هـ)', '1447-01-07', '2025-07-02', null],
    ['02/07/2025م الموافق يوم الأربعاء', '1447-01-07', '2025-07-02', 3],
    ['2 يوليو/تموز 2025', '1447-01-07', '2025-07-02', null],
    ['١٥ جمادى الآخرة ١٤٤٦هـ', '1446-06-15', '2024-12-16', null],
    ['غرة ربيع الثاني ١٤٤٧هـ', '1447-04-01', '2025-09-23', null],
    ['July 2, 2025', '1447-01-07', '2025-07-02', null],
  ])('%s', (written, hijri, gregorian, weekday) => {
    const statement = `اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ ${written}.`;
    expect(read(statement).approval?.date).toMatchObject({ hijri, gregorian, weekday });
    expect(codesOf(statement)).toEqual([]);
  });

  it('is kept as written', () => {
    const statement =
      'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 المنعقد يوم الأربعاء ١٤٤٧/١/٧هـ، الموافق ٢٠٢٥/٧/٢م في مقره.';
    expect(read(statement).approval?.date.asWritten).toBe(
      'يوم الأربعاء ١٤٤٧/١/٧هـ، الموافق ٢٠٢٥/٧/٢م',
    );
  });

  it('is that of the meeting, not of a law or of coming into force', () => {
    const statement =
      'بناء على نظام الجمعيات الصادر عام 1437/02/19هـ اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ 1447/1/7هـ ويعمل بها اعتباراً من 1447/2/1هـ.';
    expect(read(statement).approval?.date.hijri).toBe('1447-01-07');
  });

  it.each([
    ['٤٤٧/١/٧هـ، الموافق ٢٠٢٥/٧/٢م', '1447-01-07', 'agrees with the Gregorian date'],
    ['147/1/7هـ الموافق 2025/7/2م', '1447-01-07', 'agrees with the Gregorian date'],
    ['447/1/7هـ', '1447-01-07', 'nearest'],
    ['7/1/47هـ', '1447-01-07', 'nearest'],
  ])('completes the truncated year of %s', (written, hijri, because) => {
    const { approval, warnings } = read(
      `اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ ${written}.`,
    );
    const warning = warnings.find(({ code }) => code === 'hijri-year-truncated');
    expect(approval?.date.hijri).toBe(hijri);
    expect(warning?.message.en).toContain(because);
    expect(warning?.line).toBe(6);
  });

  it('is checked against the weekday', () => {
    const statement = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 يوم الخميس 2/7/2025م.';
    expect(codesOf(statement)).toEqual(['weekday-mismatch']);
    expect(read(statement).approval?.date.weekday).toBe(4);
  });

  it('is checked against the other calendar, with grace for a day', () => {
    function on(dates: string): string {
      return `اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ ${dates}.`;
    }
    function message(dates: string): string | undefined {
      return read(on(dates)).warnings.find(({ code }) => code === 'date-mismatch')?.message.en;
    }
    expect(message('1447/1/7هـ الموافق 2025/7/3م')).toContain('Printed calendars differ by a day');
    expect(message('1447/1/7هـ الموافق 2025/8/9م')).toContain('do not agree');
    expect(message('1447/1/7هـ الموافق 2025/7/2م')).toBeUndefined();
  });

  it('resolves day and month by the other calendar or the weekday', () => {
    function on(dates: string) {
      return read(`اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 ${dates}.`).approval?.date
        .gregorian;
    }
    expect(on('بتاريخ 7/2/2025م الموافق 1447/1/7هـ')).toBe('2025-07-02');
    expect(on('يوم الأربعاء 7/2/2025م')).toBe('2025-07-02');
    expect(on('بتاريخ 7/2/2025م')).toBe('2025-02-07');
    expect(on('بتاريخ 2/25/2025م')).toBe('2025-02-25');
  });

  it('that is no day is kept as written only', () => {
    const statement = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ 1447/13/40هـ.';
    expect(read(statement).approval?.date).toEqual({
      gregorian: null,
      hijri: null,
      weekday: null,
      asWritten: '1447/13/40هـ',
    });
    expect(codesOf(statement)).toEqual(['date-unreadable']);
  });
});

describe('signatories', () => {
  const STATEMENT = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ 1447/1/7هـ.';
  const EXPECTED = [
    { name: 'سعد بن علي النموذجي', role: 'رئيس مجلس الإدارة' },
    { name: 'نورة بنت فهد التجريبية', role: 'عضو' },
  ];

  it.each([
    [
      'tabs',
      'م\tاسم العضو\tالصفة\tالتوقيع\n1\tسعد بن علي النموذجي\tرئيس مجلس الإدارة\t\n2\tنورة بنت فهد التجريبية\tعضو\t',
    ],
    [
      'pipes',
      '| الاسم | الصفة |\n|---|---|\n| سعد بن علي النموذجي | رئيس مجلس الإدارة |\n| نورة بنت فهد التجريبية | عضو |',
    ],
    [
      'roles first',
      '| الصفة | الاسم |\n|---|---|\n| رئيس مجلس الإدارة | سعد بن علي النموذجي |\n| عضو | نورة بنت فهد التجريبية |',
    ],
    ['slashes', 'سعد بن علي النموذجي / رئيس مجلس الإدارة\nنورة بنت فهد التجريبية / عضو'],
    [
      'dashes and numbers',
      '1- سعد بن علي النموذجي – رئيس مجلس الإدارة\n2- نورة بنت فهد التجريبية – عضو',
    ],
    [
      'captions',
      'الاسم: سعد بن علي النموذجي الصفة: رئيس مجلس الإدارة التوقيع: ......\nالاسم: نورة بنت فهد التجريبية الصفة: عضو التوقيع: ......',
    ],
    [
      'brackets',
      'أعضاء المجلس:\n1. سعد بن علي النموذجي (رئيس مجلس الإدارة) ......\n2. نورة بنت فهد التجريبية (عضو) ......',
    ],
    [
      'captions under an office',
      'رئيس مجلس الإدارة\nالاسم: سعد بن علي النموذجي\nالتوقيع: ......\n\nعضو\nالاسم: نورة بنت فهد التجريبية',
    ],
    ['lines of their own', 'رئيس مجلس الإدارة\nسعد بن علي النموذجي\n\nعضو\nنورة بنت فهد التجريبية'],
  ])('are read from %s', (_, table) => {
    expect(read(`${STATEMENT}\n\n${table}`).approval?.signatories).toEqual(EXPECTED);
  });
});

describe('signatories otherwise', () => {
  const STATEMENT = 'اعتمد مجلس الإدارة هذه السياسة في اجتماعه رقم 3 بتاريخ 1447/1/7هـ.';

  it.each([
    ['التوقيعات:\nسعد بن علي النموذجي\nنورة بنت فهد التجريبية', [null, null]],
    ['أعضاء مجلس الإدارة:\n1- سعد بن علي النموذجي ......\n2- نورة بنت فهد التجريبية', [null, null]],
    [
      '(توقيع) سعد بن علي النموذجي\nرئيس مجلس الأمناء\n\n(توقيع) نورة بنت فهد التجريبية\nعضو',
      ['رئيس مجلس الأمناء', 'عضو'],
    ],
  ])('are read from %s', (list, roles) => {
    expect(read(`${STATEMENT}\n\n${list}`).approval?.signatories).toEqual([
      { name: 'سعد بن علي النموذجي', role: roles[0] },
      { name: 'نورة بنت فهد التجريبية', role: roles[1] },
    ]);
  });

  it('are not the lines of a text that goes on', () => {
    const { approval } = read(`${STATEMENT}\n\nأحكام ختامية\nحفظ الصورة والتوقيع عليها`);
    expect(approval?.signatories).toEqual([]);
  });
});

describe('an act of the staff', () => {
  it.each(['اعتمد: مدير المستودع', 'المعتمد / رئيس قسم المشتريات'])(
    '%s is none of the board',
    (line) => {
      const { approval, warnings } = read(
        `المادة الأولى: الغرض\nحفظ المواد.\n\nالاعتماد\n${line}\nالتاريخ: 1446/02/09هـ`,
      );
      expect(approval).toBeNull();
      expect(warnings.map(({ code }) => code)).toContain('approval-missing');
    },
  );
});

describe('supersession', () => {
  it.each([
    ['تحل هذه السياسة محل جميع السياسات السابقة.', 'all-earlier'],
    ['تحل محل كل ما سبقها من سياسات.', 'all-earlier'],
    ['تلغي هذه السياسة ما قبلها من سياسات.', 'all-earlier'],
    ['تحل هذه السياسة محل ما قبلها.', 'all-earlier'],
    ['تعد هذه السياسة لاغية لكل ما سبقها.', 'all-earlier'],
    ['تلغي هذه اللائحة جميع اللوائح السابقة.', 'all-earlier'],
    ['يلغى بهذه السياسة كافة القرارات والسياسات السابقة.', 'all-earlier'],
    ['This policy supersedes all previous policies.', 'all-earlier'],
    ['تلغى كل ما يتعارض معها من أحكام سابقة.', 'none'],
    ['لا تلغي هذه السياسة ما سبقها من سياسات.', 'none'],
    ['إذا تعذر العمل بها لم تلغ جميع السياسات السابقة.', 'none'],
    ['لا تحل هذه السياسة محل جميع السياسات السابقة.', 'none'],
    ['تنسخ أحكام هذا النظام جميع ما سبقها من أنظمة.', 'all-earlier'],
    ['يحل النائب محل الرئيس في غيابه.', 'none'],
    ['تراجع هذه السياسة كل سنة.', 'none'],
  ])('%s', (sentence, expected) => {
    expect(read(sentence).replaces).toBe(expected);
  });
});
