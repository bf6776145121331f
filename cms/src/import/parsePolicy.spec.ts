import { describe, expect, it } from 'vitest';

import * as invented from './inventedPolicies.ts';
import { parsePolicy } from './parsePolicy.ts';
import { lostWords, outline } from './specSupport.ts';

function codes(source: string): string[] {
  return parsePolicy(source).warnings.map(({ code }) => code);
}

describe('policies in the styles of ten offices', () => {
  it.each(Object.entries(invented.INVENTED))('%s loses no word', (_, source) => {
    expect(lostWords(source, parsePolicy(source))).toEqual([]);
  });

  it('reads parts, chapters and articles that run through them', () => {
    const policy = parsePolicy(invented.CHAPTERS);
    expect(policy.title).toBe('لائحة إدارة التبرعات العينية');
    expect(policy.organisation).toBe('جمعية واحة العطاء الأهلية بوادي الزهور');
    expect(policy.licenceNumber).toBe('3456');
    expect(outline(policy.provisions)).toEqual([
      'chapter-1 · الباب الأول · الأحكام العامة',
      'chapter-1-1 · الفصل الأول · التعريفات والنطاق',
      'article-1 · المادة (١) · التعريفات',
      'article-2 · المادة (٢) · النطاق',
      'chapter-1-2 · الفصل الثاني · الاستلام',
      'article-3 · المادة (٣) · استلام التبرع',
      'article-3-1 · ١/٣ · –',
      'article-3-2 · ٢/٣ · –',
      'article-3-2-1 · أ · –',
      'article-3-2-2 · ب · –',
      'article-3-2-3 · ج · –',
      'article-3-3 · ٣/٣ · –',
      'chapter-2 · الباب الثاني · الصرف والرقابة',
      'chapter-2-1 · الفصل الأول · الصرف',
      'article-4 · المادة (٤) · –',
      'article-5 · المادة (٥) · الشكاوى',
      'chapter-2-2 · الفصل الثاني · الرقابة',
      'article-6 · المادة (٦) · الجرد',
      'article-7 · المادة (٧) · النفاذ',
      'article-7-1 · ١ · –',
      'article-7-2 · ٢ · –',
      'approval · – · –',
    ]);
    expect(policy.approval).toMatchObject({
      meetingNumber: 13,
      term: 4,
      minutesNumber: null,
      resolutionNumber: '4/1445',
      date: { gregorian: '2023-09-17', hijri: '1445-03-02', weekday: 0 },
    });
    expect(policy.replaces).toBe('all-earlier');
  });

  it('joins a line that goes on below', () => {
    const [part] = parsePolicy(invented.CHAPTERS).provisions;
    expect(part?.children[0]?.children[1]?.text).toBe(
      'تسري هذه اللائحة على جميع التبرعات العينية التي ترد إلى الجمعية أو إلى فروعها، ولا تسري على التبرعات النقدية.',
    );
  });

  it('reads numbered headings, items in levels and bullets of two kinds', () => {
    const policy = parsePolicy(invented.NUMBERED);
    expect(outline(policy.provisions)).toEqual([
      'clause-1 · 1 · مقدمة',
      'clause-2 · 2 · النطاق',
      'clause-3 · 3 · المخالفات',
      'clause-3-1 · 3.1 · –',
      'clause-3-2 · 3.2 · –',
      'clause-3-2-1 · – · –',
      'clause-3-2-2 · – · –',
      'clause-3-2-2-1 · – · –',
      'clause-3-2-2-2 · – · –',
      'clause-3-2-3 · – · –',
      'clause-3-3 · 3.3 · –',
      'clause-4 · 4 · إجراءات الإبلاغ',
      'clause-4-1 · أ · –',
      'clause-4-2 · ب · –',
      'clause-4-2-1 · – · –',
      'clause-4-2-2 · – · –',
      'clause-4-3 · ج · –',
      'clause-4-4 · د · –',
      'clause-5 · 5 · المراجعة',
      'clause-6 · 6 · اعتماد مجلس الإدارة',
    ]);
    expect(policy.approval).toMatchObject({ meetingNumber: 5, term: 1 });
    expect(policy.furniture).toEqual([{ line: 32, text: 'صفحة 2 من 3' }]);
  });

  it('reads an English text with the anchors its Arabic original would have', () => {
    const policy = parsePolicy(invented.ENGLISH);
    expect(policy.title).toBe('Gifts and Hospitality Policy');
    expect(policy.organisation).toBe('Seven Springs Association');
    expect(outline(policy.provisions)).toEqual([
      'chapter-1 · Chapter One · General',
      'article-1 · Article (1) · Purpose',
      'article-2 · Article (2) · Definitions',
      'article-2-1 · a · –',
      'article-2-2 · b · –',
      'article-2-3 · c · –',
      'article-2-3-1 · i · –',
      'article-2-3-2 · ii · –',
      'article-3 · Article (3) · Complaints',
      'article-3-1 · 1 · –',
      'article-3-2 · 2 · –',
      'article-3-3 · 3 · –',
      'chapter-2 · Chapter Two · Final provisions',
      'article-4 · Article (4) · Effect',
      'section-approval · – · Approval',
    ]);
    expect(policy.approval).toEqual({
      meetingNumber: 3,
      term: 2,
      minutesNumber: 12,
      resolutionNumber: '7/2024',
      date: {
        gregorian: '2024-02-05',
        hijri: '1445-07-24',
        weekday: 1,
        asWritten: 'Monday 5 February 2024',
      },
      signatories: [
        { name: 'Amal Example', role: 'Chair' },
        { name: 'Omar Sample', role: 'Treasurer' },
      ],
    });
    expect(policy.warnings).toEqual([]);
  });

  it('reads headings numbered by adverbs, and a second list with the words that introduce it', () => {
    const policy = parsePolicy(invented.ADVERBS);
    expect(outline(policy.provisions)).toEqual([
      'chapter-1 · أولاً · مقدمة',
      'chapter-2 · ثانياً · النطاق',
      'chapter-3 · ثالثاً · البيان',
      'chapter-3-1 · ١ · –',
      'chapter-3-2 · ٢ · –',
      'chapter-3-3 · ٣ · –',
      'chapter-3-p1 · – · –',
      'chapter-3-p1-1 · ١ · –',
      'chapter-3-p1-2 · ٢ · –',
      'chapter-4 · رابعاً · الضمانات',
      'chapter-5 · خامساً · الاعتماد',
    ]);
    expect(policy.approvalBody).toBe('generalAssembly');
    expect(policy.approval?.signatories).toEqual([
      { name: 'أ. خالد بن سالم النبعي', role: 'رئيس مجلس الإدارة' },
      { name: 'د/ منى بنت علي السلامية', role: 'أمين المجلس' },
    ]);
    expect(policy.warnings).toEqual([]);
  });

  it('reads Markdown with escaped numbers, and an approval that is a table', () => {
    const policy = parsePolicy(invented.TABLES);
    expect(policy).toMatchObject({ organisation: 'جمعية سواعد البناء', licenceNumber: '7788' });
    expect(outline(policy.provisions)).toEqual([
      'clause-1 · 1 · تمهيد',
      'clause-2 · 2 · نطاق وأهداف السياسة',
      'clause-2-1 · 1 · –',
      'clause-2-2 · 2 · –',
      'clause-2-2-1 · أ · –',
      'clause-2-2-2 · ب · –',
      'clause-2-2-3 · ت · –',
      'clause-2-3 · 3 · –',
      'clause-3 · 3 · المسؤوليات',
      'clause-3-1 · 3.1 · الإفصاح',
      'clause-3-1-1 · – · –',
      'clause-3-1-2 · – · –',
      'clause-3-2 · 3.2 · السجلات',
      'clause-4 · 4 · اعتماد السياسة',
    ]);
    expect(policy.approval).toMatchObject({
      meetingNumber: 6,
      resolutionNumber: 9,
      date: { gregorian: '2023-05-05', hijri: '1444-10-15' },
    });
  });

  it('reads a page layout without its contents, heads and feet', () => {
    const policy = parsePolicy(invented.PAGES);
    expect(policy.title).toBe('سياسة إدارة المتطوعين');
    expect(outline(policy.provisions)).toEqual([
      'preamble · – · –',
      'section-al-mqdma · – · المقدمة',
      'section-al-tarifat · – · التعريفات',
      'section-hquq-al-mttua · – · حقوق المتطوع',
      'section-hquq-al-mttua-1 · ١ · –',
      'section-hquq-al-mttua-2 · ٢ · –',
      'section-hquq-al-mttua-3 · ٣ · –',
      'section-wajbat-al-mttua · – · واجبات المتطوع',
      'section-wajbat-al-mttua-1 · ١ · –',
      'section-wajbat-al-mttua-2 · ٢ · –',
      'section-aatmad-al-syasa · – · اعتماد السياسة',
    ]);
    expect(policy.approval?.signatories).toEqual([
      { name: 'فاطمة بنت حمد الغراسي', role: 'رئيسة المجلس' },
      { name: 'يوسف بن عمر الخيري', role: 'المشرف المالي' },
    ]);
    expect(codes(invented.PAGES)).toEqual(
      Array.from({ length: 4 }, () => 'page-furniture-removed'),
    );
  });

  it('reads through marks, line ends and odd numbering, and says what it found', () => {
    const policy = parsePolicy(invented.MARKS);
    expect(policy.title).toBe('لائحة صرف المساعدات');
    expect(outline(policy.provisions)).toEqual([
      'article-1 · المادة الأولى · التعريفات',
      'article-2 · المادة الثانية · شروط الصرف',
      'article-2-1 · ۱ · –',
      'article-2-2 · ۲ · –',
      'article-3 · المادة الثالثة · الإجراءات',
      ...['أ', 'ب', 'ج', 'د', 'هـ', 'و', 'ز'].map(
        (letter, index) => `article-3-${String(index + 1)} · ${letter} · –`,
      ),
      'article-4 · المادة الرابعة · –',
      'article-6 · المادة السادسة · أحكام عامة',
      'article-6-1 · 1 · –',
      'article-6-2 · 2 · –',
      'article-6-3 · 3 · –',
      'article-6-b · المادة السادسة · مكررة بالخطأ',
      'article-21 · المادة الحادية والعشرون · النفاذ',
      'approval · – · –',
    ]);
    expect(policy.warnings.map(({ code, line }) => [code, line])).toEqual([
      ['label-out-of-order', 24],
      ['list-number-repaired', 26],
      ['list-number-repaired', 27],
      ['label-duplicate', 28],
      ['label-out-of-order', 31],
      ['hijri-year-truncated', 34],
    ]);
  });

  it('reads Markdown with loose lists, a sub-heading, a numbered table and an annex', () => {
    const policy = parsePolicy(invented.MARKDOWN);
    expect(outline(policy.provisions)).toEqual([
      'chapter-1 · الباب الأول · أحكام عامة',
      'article-1 · المادة الأولى · التعريفات',
      'article-1-1 · – · –',
      'article-1-2 · – · –',
      'article-2 · المادة الثانية · ساعات العمل',
      'article-2-1 · 1 · –',
      'article-2-2 · 2 · الراحة ساعة',
      'article-2-2-1 · – · –',
      'article-2-2-2 · – · –',
      'article-2-3 · 3 · –',
      'section-aidah · – · إيضاح',
      'chapter-2 · الباب الثاني · الجزاءات',
      'article-3 · المادة الثالثة · المخالفات',
      'article-3-1 · 1 · –',
      'article-3-2 · 2 · –',
      'section-al-mlahq · – · الملاحق',
      'annex-1 · الملحق (1) · نموذج الإنذار',
    ]);
    expect(codes(invented.MARKDOWN)).toEqual(['approval-missing']);
  });

  it('reads clauses and paragraphs by name, and an approval by the general assembly', () => {
    const policy = parsePolicy(invented.CLAUSES);
    expect(policy.organisation).toBe('جمعية مرافئ الوفاء');
    expect(outline(policy.provisions)).toEqual([
      'clause-1 · البند الأول · الهدف',
      'clause-2 · البند الثاني · الصلاحيات',
      'clause-2-1 · الفقرة الأولى · صلاحية المدير',
      'clause-2-2 · الفقرة الثانية · صلاحية الرئيس',
      'clause-3 · البند الثالث · الضوابط',
      'clause-3-1 · – · –',
      'clause-3-2 · – · –',
      'clause-3-3 · – · –',
      'approval · – · –',
    ]);
    expect(policy.approvalBody).toBe('generalAssembly');
    expect(policy.warnings).toEqual([]);
  });

  it('reads dashes before numbers, times for other things, and day and month turned round', () => {
    const policy = parsePolicy(invented.DATES);
    expect(outline(policy.provisions)).toEqual([
      'article-1 · المادة 1 · النطاق',
      'article-2 · المادة 2 · المدد',
      'article-3 · المادة 3 · الطلبات',
      'article-3-1 · 1 · –',
      'article-3-2 · 2 · –',
      'article-3-3 · 3 · –',
      'section-aatmad-mjls-al-adara · – · اعتماد مجلس الإدارة',
    ]);
    expect(policy.commitments.map(({ amount, unit, anchor }) => [amount, unit, anchor])).toEqual([
      [2, 'days', 'article-3-2'],
      [15, 'workingDays', 'article-3-3'],
    ]);
    expect(policy.approval?.date).toMatchObject({ gregorian: '2023-10-21', hijri: '1445-04-05' });
    expect(codes(invented.DATES)).toEqual(['date-mismatch']);
  });
});
