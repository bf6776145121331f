import { describe, expect, it } from 'vitest';

import { parsePolicy } from '../parsePolicy.ts';

const ARTICLE = '\n\nالمادة الأولى: الغرض\nينظم هذا النص العمل ويراجع كل سنة.\n';

describe('the association', () => {
  it.each([
    ['النظام الداخلي لملتقى النحاتين بطنجة', '', 'ملتقى النحاتين بطنجة'],
    ['سياسة اختيار المدربين - رابطة ABC', '', 'رابطة ABC'],
    ['النظام الأساسي للجمعية المغاربية للخط', '', 'الجمعية المغاربية للخط'],
    ['سياسة الإعارة في جمعية رفوف الحي', '', 'جمعية رفوف الحي'],
    ['القانون الأساسي', 'تأسست جمعية باسم منتدى صناع الفخار، مقرها نابل.', 'منتدى صناع الفخار'],
    ['النظام الأساسي', 'تسمى الجمعية: جمعية أصدقاء القطار، ولها شعار.', 'جمعية أصدقاء القطار'],
    [
      'سياسة الصور',
      'تضع جمعية ضوء النهار (وتعرف بالجمعية) هذه القواعد للمصورين.',
      'جمعية ضوء النهار',
    ],
    ['سياسة الصور', 'تحولت اللجنة إلى جمعية نوارس الخليج بعد موافقة الوزير.', 'جمعية نوارس الخليج'],
    ['سياسة الصور', 'الجمعية: يقصد بها جمعية حبر وورق.', 'جمعية حبر وورق'],
    ['سياسة العلاقة بين الجمعية والمستفيدين', '', null],
    ['سياسة أعضاء الجمعية العمومية', '', null],
    ['لائحة الجمعية الأهلية', '', null],
  ])('of «%s» with «%s»', (title, sentence, expected) => {
    expect(parsePolicy(`${title}\n\n${sentence}${ARTICLE}`).organisation).toBe(expected);
  });

  it('is doubted where two places name two', () => {
    const { organisation, warnings } = parsePolicy(
      `جمعية رفوف الحي\nسياسة الإعارة${ARTICLE}\nالمادة الثانية: تعريفات\nالجمعية: جمعية أصدقاء القطار.`,
    );
    expect(organisation).toBe('جمعية أصدقاء القطار');
    const unsure = warnings.find(({ code }) => code === 'organisation-unsure');
    expect(unsure?.message.ar).toContain('جمعية رفوف الحي');
    expect(unsure?.line).toBe(1);
  });

  it('is not doubted for a name shortened or of a partner', () => {
    const { warnings } = parsePolicy(
      `جمعية رفوف الحي للقراءة\nسياسة الإعارة${ARTICLE}\nالمادة الثانية: الشركاء\nتتعاون جمعية رفوف الحي مع جمعية أصدقاء القطار.`,
    );
    expect(warnings.map(({ code }) => code)).not.toContain('organisation-unsure');
  });

  it('has a licence that the head of each page states', () => {
    expect(
      parsePolicy(`جمعية رفوف الحي\nدولة الكويت - إشهار رقم (٦١)\nسياسة الإعارة${ARTICLE}`)
        .licenceNumber,
    ).toBe('61');
  });
});
