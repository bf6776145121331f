import { describe, expect, it } from 'vitest';

import { INVENTED } from './inventedPolicies.ts';
import { isPolicy } from './isPolicy.ts';

describe('a policy is', () => {
  it.each(Object.entries(INVENTED))('the invented text %s', (_, source) => {
    expect(isPolicy(source)).toBe(true);
  });

  it.each([
    [
      'two articles',
      'سياسة الخصوصية\n\nالمادة الأولى: الغرض\nتلتزم الجمعية بحفظ البيانات.\n\nالمادة الثانية: النطاق\nتسري على الجميع.',
    ],
    [
      'articles without a title',
      'المادة الأولى: التعريفات\nالجمعية: جمعية الأمل.\nالمادة الثانية: النطاق\nتسري على العاملين.',
    ],
    ['a title and a list', 'سياسة التطوع\n\n١. يلتزم المتطوع بالمواعيد.\n٢. تحفظ الجمعية حقوقه.'],
    [
      'a title and rules',
      'سياسة الجودة\nتلتزم الجمعية بتقديم أفضل الخدمات للمستفيدين، ويجب على الموظفين العمل بهذه السياسة، ويتولى مجلس الإدارة مراجعتها.',
    ],
    [
      'a mechanism',
      'آلية صرف المساعدات\n\nالخطوات:\n- يقدم المستفيد الطلب للجمعية.\n- تدرس اللجنة الطلب.\n- يصرف بعد اعتماد المدير التنفيذي.',
    ],
    [
      'English articles',
      'Article 1: Purpose\nThis policy governs complaints.\nArticle 2: Scope\nIt applies to all.',
    ],
    [
      'an English list',
      'Volunteering Policy\n\n1. Volunteers must keep time.\n2. The association shall respect them.',
    ],
  ])('%s', (_, source) => {
    expect(isPolicy(source)).toBe(true);
  });
});

describe('no policy is', () => {
  it.each([
    ['verse', 'أقبل الليل على مهل\nيحمل النجم إلى الأفق\nوأنا أنتظر الفجر\nعلى شرفة الأرق القلق'],
    ['a shopping list', 'قائمة المشتريات\n- حليب\n- خبز\n- بيض\n١. سكر\n٢. شاي'],
    [
      'program code',
      "import fs from 'node:fs';\n// policy of the association\nexport function policy(board) {\n  return board.members;\n}\n",
    ],
    [
      'data',
      '{"policy": "سياسة الجمعية", "articles": ["المادة الأولى: نص", "المادة الثانية: نص"]}',
    ],
    [
      'a letter about a policy',
      'من: سعد\nإلى: نورة\nالموضوع: سياسة الخصوصية\n\nالسلام عليكم ورحمة الله\nأرفق لكم سياسة الخصوصية الجديدة للجمعية قبل عرضها على مجلس الإدارة.\n1. نرجو الرد.\n2. يجب إرفاق الملاحظات.\n\nمع التحية',
    ],
    [
      'an English letter',
      'From: a@example.org\nTo: b@example.org\nSubject: Our policy\n\nDear all,\nPlease find the policy of the association. The board must approve it.\nRegards',
    ],
    [
      'news',
      'مجلس الإدارة يعتمد سياسة جديدة\nعقد مجلس إدارة جمعية النور اجتماعه أمس، واعتمد سياسة جديدة للتطوع.',
    ],
    [
      'minutes',
      'محضر اجتماع مجلس الإدارة رقم 5\n1. اعتماد سياسة التطوع.\n2. يجب على المدير التنفيذي تنفيذ القرارات.\n3. تلتزم اللجنة بالرفع.',
    ],
    [
      'a recipe',
      'دليل الطبخ\n1. يجب غسل الأرز جيداً.\n2. يوضع اللحم في القدر.\n3. نظام النار هادئ.',
    ],
    [
      'a contract',
      'عقد إيجار\nالبند الأول: يلتزم المستأجر بالسداد.\nالبند الثاني: يحق للمؤجر الفسخ.',
    ],
    ['prose', 'The committee of dogs must disagree with the staff of foxes. '.repeat(10)],
    ['a few words', 'سياسة'],
    ['numbers', '1\n2\n3\n'.repeat(50)],
  ])('%s', (_, source) => {
    expect(isPolicy(source)).toBe(false);
  });
});
