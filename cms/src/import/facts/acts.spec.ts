import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';

const BEFORE = 'نظام رعاية الأشجار\n\nالمادة الأولى: الغرض\nينظم هذا النظام سقي الأشجار.\n\n';

type Expected = [body: string, numbers: (number | string | null)[], gregorian: string | null];
const NO_NUMBERS = [null, null, null, null];

describe('an act of approval, as countries word it', () => {
  it.each<[string, Expected]>([
    [
      'صادق الجمع العام العادي على هذا القانون الأساسي المنعقد يوم 30 شتنبر 2019.',
      ['generalAssembly', NO_NUMBERS, '2019-09-30'],
    ],
    [
      'حرر بالرشيدية، وصادق عليه الجمع العام الاستثنائي المنعقد بتاريخ 12 غشت 2021.',
      ['generalAssembly', NO_NUMBERS, '2021-08-12'],
    ],
    [
      'تمت المصادقة على هذا النظام الداخلي من طرف المكتب التنفيذي في اجتماعه المنعقد في 3 دجنبر 2020.',
      ['board', NO_NUMBERS, '2020-12-03'],
    ],
    [
      'وقعت المصادقة على هذا النظام من قبل الهيئة المديرة بتاريخ 7 جانفي 2023.',
      ['board', NO_NUMBERS, '2023-01-07'],
    ],
    [
      'صادقت الجلسة العامة الخارقة للعادة على هذا النظام في 18 أوت 2022.',
      ['generalAssembly', NO_NUMBERS, '2022-08-18'],
    ],
    [
      'أقرت الهيئة العامة هذا النظام في جلستها الثانية بتاريخ 14 كانون الثاني 2017.',
      ['generalAssembly', [2, null, null, null], '2017-01-14'],
    ],
    [
      'وافقت الهيئة الإدارية على هذا النظام بقرارها رقم (5) تاريخ 9 شباط 2018.',
      ['board', [null, null, null, 5], '2018-02-09'],
    ],
    [
      'اعتمد مجلس الأمناء هذا النظام في اجتماعه رقم 3/27/366 المنعقد في 4/5/2021.',
      ['board', ['3/27/366', null, null, null], '2021-05-04'],
    ],
    [
      'وافقت الجمعية العمومية غير العادية على هذا النظام بجلستها المنعقدة يوم الجمعة 6 مايو 2022.',
      ['generalAssembly', NO_NUMBERS, '2022-05-06'],
    ],
    [
      'عرض هذا النظام على مجلس الإدارة فأقره بجلسته رقم 22 بتاريخ 8 نيسان 2019.',
      ['board', [22, null, null, null], '2019-04-08'],
    ],
    [
      'نوقش هذا النظام وأقره مجلس الإدارة بتاريخ ٢٢/١٠/١٤٤٦هـ.',
      ['board', NO_NUMBERS, '2025-04-20'],
    ],
    [
      'صدر هذا النظام بقرار مجلس الإدارة رقم 17 بتاريخ 1445/3/2هـ.',
      ['board', [null, null, null, 17], '2023-09-17'],
    ],
    [
      'صدر هذا النظام عن مجلس المديرين في جلسته الرابعة المنعقدة في 2 تشرين الثاني 2016.',
      ['board', [4, null, null, null], '2016-11-02'],
    ],
    [
      'أُجيز هذا النظام في المؤتمر العام الخامس بتاريخ 11/4/2015م.',
      ['generalAssembly', NO_NUMBERS, '2015-04-11'],
    ],
    [
      'تمت إجازة هذا النظام بواسطة اللجنة التنفيذية في اجتماعها رقم 12 بتاريخ 1/2/2016م.',
      ['board', [12, null, null, null], '2016-02-01'],
    ],
    [
      'بعد الاطلاع على محضر اللجنة قرر المجلس الموافقة على هذا النظام في جلسته الثامنة بتاريخ 9/9/2020.',
      ['board', [8, null, null, null], '2020-09-09'],
    ],
    [
      'تمت الموافقة على هذا النظام في اجتماع مجلس الإدارة رقم (9) للدورة الرابعة المنعقد يوم الاثنين 1446/5/9هـ الموافق 2024/11/11م.',
      ['board', [9, 4, null, null], '2024-11-11'],
    ],
    [
      'هذا النظام معتمد من مجلس الإدارة بموجب المحضر رقم 6 وتاريخ 2 محرم 1446هـ.',
      ['board', [null, null, 6, null], '2024-07-08'],
    ],
    [
      'حظي هذا النظام بموافقة مجلس الإدارة في اجتماعه الأول بتاريخ 10 يوليوز 2024.',
      ['board', [1, null, null, null], '2024-07-10'],
    ],
    [
      'اعتمدته الجمعية العمومية في اجتماعها العادي الثالث المنعقد في 19 أغسطس 2023م الموافق 3 صفر 1445هـ.',
      ['generalAssembly', [3, null, null, null], '2023-08-19'],
    ],
    [
      'اعتمد مجلس الإدارة نظام رعاية الأشجار في محضره رقم 4 بتاريخ 3 ربيع الأول 1445هـ.',
      ['board', [null, null, 4, null], '2023-09-18'],
    ],
    [
      'The General Assembly adopted these bylaws at its second meeting on 4 June 2021.',
      ['generalAssembly', [2, null, null, null], '2021-06-04'],
    ],
    [
      'اجتمعت الجمعية العمومية يوم السبت 5 فيفري 2022 وقررت بالأغلبية المصادقة على هذا النظام.',
      ['generalAssembly', NO_NUMBERS, '2022-02-05'],
    ],
    [
      'وافق مجلس الإدارة بالتمرير على هذا النظام بالقرار رقم 2024/15 بتاريخ 1 حزيران 2024.',
      ['board', [null, null, null, '2024/15'], '2024-06-01'],
    ],
  ])('%s', (statement, [body, numbers, gregorian]) => {
    const { approval, approvalBody, readFrom } = parsePolicy(`${BEFORE}${statement}`);
    expect(approvalBody).toBe(body);
    expect(
      approval && [
        approval.meetingNumber,
        approval.term,
        approval.minutesNumber,
        approval.resolutionNumber,
      ],
    ).toEqual(numbers);
    expect(approval?.date.gregorian).toBe(gregorian);
    expect(readFrom).toContainEqual({ fact: 'approval', words: statement, line: 6, isSure: true });
  });
});

it('is not sure of the board of another association', () => {
  const act = 'وافق مجلس إدارة مؤسسة الهلال على هذا النظام في اجتماعه رقم 4 بتاريخ 2/2/2021.';
  const { organisation, approval } = parsePolicy(`جمعية رفوف الحي\n${BEFORE}${act}`);
  expect([organisation, approval]).toEqual(['جمعية رفوف الحي', null]);
});

it.each([
  'وافقت الجمعية العمومية على تعديل المادة الثالثة من هذا النظام في اجتماعها بتاريخ 3/3/2020م.',
  'وافق مجلس الإدارة في جلسته رقم 4 بتاريخ 2/3/2022 على مبدأ إعداد هذا النظام.',
])('is no approval of the text but of a step towards it: %s', (act) => {
  expect(parsePolicy(`${BEFORE}${act}`).approval).toBeNull();
});

describe('an act that is not sure', () => {
  it.each([
    'وافقت الجمعية على هذا النظام بتاريخ 4/5/2021.',
    'أقر المجلس في 2/2/2020 ما عرض عليه.',
    'أقرت لجنة الصياغة هذا النظام في اجتماعها الثالث بتاريخ 9/9/2021م.',
  ])('%s', (statement) => {
    const { approval, warnings } = parsePolicy(`${BEFORE}${statement}`);
    expect(approval).toBeNull();
    const unsure = warnings.find(({ code }) => code === 'approval-unsure');
    expect(unsure?.message.ar).toContain(statement.slice(0, -1));
    expect(unsure?.line).toBe(6);
  });
});
