import { isolated } from './bilingual.ts';

type Section = { title: string; paragraphs: string[] };
type Statement = { title: string; lead: string; sections: Section[] };

/**
 * What the privacy page promises, one sentence of the page each. Whatever stands here is held by the
 * row of the same name in `tests/e2e/privacyPromises.spec.ts`; what is not held stands nowhere.
 */
const promisesAr = {
  reading:
    'لا يضع الموقع ملفات ارتباط، ولا يستعمل أدوات إحصاء، ولا يطلب شيئًا من مواقع أخرى. الخطوط والصور كلها من عندنا.',
  words:
    'نحفظ ما كتبته مشفّرًا، ومعه تصنيفه ووقت وصوله. ويقرؤه ضباط الاتصال ومشرفو المتابعة والمراجعون دون غيرهم من منسوبي الجمعية، فلا يقرؤه مدير النظام مثلًا.',
  confidential:
    'أما ما تكتبه في تصنيف موصوف بأنه سري فلا يُعرض إلا لضابط معاملتك ومن ينوب عنه والمشرف، وحين يطلب ذلك، ولا يظهر في قائمة ولا بحث؛ ويُكتب اسم من رآه في سجل المعاملة.',
  contact:
    'إن ذكرت اسمك ووسيلة الاتصال بك حُفظا مشفّرين، ولا يراهما إلا ضابط معاملتك ومن ينوب عنه والمشرف، وحين يطلب ذلك؛ ويُكتب اسم من رآهما في سجل المعاملة.',
  concerned:
    'إن كانت شكواك في أحد منسوبي الجمعية وذكره المشرف فيها حُجبت عنه: لا يجدها في قائمة ولا بحث، ولا يفتحها، ولا تُحال إليه.',
  cookies:
    'يحفظ متصفحك ما يلزم ليعرض لك الإيصال والمعاملة مرة أخرى وليعرف ما أُرسل مرتين: ملفات ارتباط لهذا الموقع وحده، لا يقرؤها برنامج في الصفحة، ويزول ما فيه رمزك في نصف ساعة، والباقي في يوم.',
  address:
    'لا نحفظ عنوان جهازك. نعدّ به الطلبات لحظة الإرسال لمنع الإغراق، ولا يبقى إلا عدّاد لا يدل اسمه عليك دون مفتاح لا نكتبه في مكان، ثم يُحذف خلال نحو ساعة.',
  receiptCode: 'رمز المتابعة لا يُحفظ عندنا بنصه؛ لذلك لا نستطيع استعادته لك ولا لغيرك.',
  retention:
    'لكل تصنيف مدة حفظ تبدأ من إغلاق المعاملة. تعرض صفحة المتابعة اليوم الذي يُحذف فيه ما كُتب وبياناتك، ثم نحذفهما في ذلك اليوم، ولا يبقى إلا أرقام وأيام بلا كلمة منك.',
  deletion:
    'لك أن تصحح بيانات التواصل أو تحذفها متى شئت برمز المتابعة. وإذا أُغلقت معاملتك فلك أن تحذف كل ما كُتب فيها كذلك، إلا أن يلزمنا حفظ تصنيفها، فتقول الصفحة ذلك. وبعد الحذف يعرض رمزك ما حُذف ومتى.',
  surveys: 'تُحفظ الإجابات بلا اسم ولا عنوان جهاز، ولا تُربط بمعاملاتك.',
  asking: 'لك أن تسأل عما نحفظه عنك، وطرق ذلك في صفحة التواصل.',
};

/** One sentence of the privacy page. */
export type PrivacyPromise = keyof typeof promisesAr;

const promisesEn: Record<PrivacyPromise, string> = {
  reading:
    'The site sets no cookies, uses no analytics and asks nothing of other websites. Fonts and pictures are our own.',
  words:
    'We keep what you wrote encrypted, with its category and the time it arrived. Contact officers, supervisors and auditors read it, and nobody else of the association, the administrator included.',
  confidential:
    'What you write under a category marked confidential is shown only to the officer of your case, whoever stands in for them, and a supervisor, when they ask to. It stands in no list or search, and the record of the case names who saw it.',
  contact:
    'If you give your name and how to reach you, these are stored encrypted. Only the officer of your case, whoever stands in for them, and a supervisor see them, when they ask to, and the record of the case names who did.',
  concerned:
    'If your complaint is about somebody who works here and a supervisor has named them on it, it is hidden from them: they find it in no list or search, cannot open it, and cannot be given it.',
  cookies:
    'Your browser keeps what is needed to show you the receipt and the case again and to know what was sent twice: cookies of this site alone, which no program in a page reads. What holds your code is gone in half an hour, the rest in a day.',
  address:
    'We do not keep your device’s address. Requests are counted by it at the moment of sending, to prevent flooding. What remains is a counter whose name does not point to you without a key that we write down nowhere, and it is deleted within about an hour.',
  receiptCode:
    'The receipt code itself is not stored, which is why we cannot recover it for you or for anyone else.',
  retention:
    'Each category has a time of keeping, which begins when the case is closed. The tracking page tells the day on which what was written and your details are deleted. On that day we delete both; what is left is numbers and days, without a word of yours.',
  deletion:
    'By the receipt code you may correct or delete your contact details at any time. Once your case is closed you may delete all that was written in it as well, unless we have to keep its category, and then the page says so. After the deletion your code shows what was deleted and when.',
  surveys: 'Answers are kept without a name or device address and are not linked to your cases.',
  asking: 'You may ask what we keep about you; the contact page says how.',
};

export const PRIVACY_PROMISES = { ar: promisesAr, en: promisesEn };

const privacyAr: Statement = {
  title: 'الخصوصية',
  lead: 'نجمع أقل ما يكفي لخدمتك، ولا نتتبعك.',
  sections: [
    { title: 'عند القراءة', paragraphs: [promisesAr.reading] },
    {
      title: 'عند تقديم شكوى أو استفسار',
      paragraphs: [
        promisesAr.words,
        promisesAr.confidential,
        promisesAr.contact,
        promisesAr.concerned,
        promisesAr.cookies,
        promisesAr.address,
        promisesAr.receiptCode,
        promisesAr.retention,
        promisesAr.deletion,
      ],
    },
    { title: 'عند المشاركة في استبانة', paragraphs: [promisesAr.surveys] },
    { title: 'حقك', paragraphs: [promisesAr.asking] },
  ],
};

const privacyEn: Statement = {
  title: 'Privacy',
  lead: 'We collect as little as serving you needs, and we do not track you.',
  sections: [
    { title: 'When you read', paragraphs: [promisesEn.reading] },
    {
      title: 'When you complain or ask',
      paragraphs: [
        promisesEn.words,
        promisesEn.confidential,
        promisesEn.contact,
        promisesEn.concerned,
        promisesEn.cookies,
        promisesEn.address,
        promisesEn.receiptCode,
        promisesEn.retention,
        promisesEn.deletion,
      ],
    },
    { title: 'When you answer a survey', paragraphs: [promisesEn.surveys] },
    { title: 'Your right', paragraphs: [promisesEn.asking] },
  ],
};

const accessibilityAr: Statement = {
  title: 'سهولة الوصول',
  lead: 'بُني هذا الموقع ليقرأه كل أحد ويكتب إلينا منه كل أحد.',
  sections: [
    {
      title: 'ما التزمنا به',
      paragraphs: [
        `نسعى إلى مطابقة إرشادات النفاذ إلى محتوى الويب ${isolated('WCAG 2.2')} بمستوى ${isolated('AA')}، وتُفحص كل صفحة آليًا باللغتين.`,
        'كل صفحة ونموذج يعمل بلوحة المفاتيح وحدها، ودون جافاسكربت، وعلى شاشة الهاتف، ومع تكبير الخط.',
        'عند الخطأ في نموذج نذكر الخطأ وموضعه، ويبقى ما كتبته.',
      ],
    },
    {
      title: 'ما لم نبلغه بعد',
      paragraphs: [
        'لم يُجرَّب الموقع بعد مع عدد كافٍ من مستعملي قارئات الشاشة بالعربية. وبعض السياسات لم تُترجم كلها.',
      ],
    },
    {
      title: 'إن واجهتك صعوبة',
      paragraphs: ['أخبرنا بأي طريق في صفحة التواصل، ونخدمك بالهاتف أو حضوريًا إن كان أيسر لك.'],
    },
  ],
};

const accessibilityEn: Statement = {
  title: 'Accessibility',
  lead: 'This site is built so that everyone can read it and everyone can write to us.',
  sections: [
    {
      title: 'What we hold to',
      paragraphs: [
        'We aim to meet the Web Content Accessibility Guidelines, WCAG 2.2 level AA; every page is checked by machine in both languages.',
        'Every page and form works with the keyboard alone, without JavaScript, on a phone and with enlarged text.',
        'When a form has an error we say what and where, and what you wrote stays.',
      ],
    },
    {
      title: 'What we have not reached',
      paragraphs: [
        'The site has not yet been tried by enough people who use screen readers in Arabic. Some policies are not fully translated.',
      ],
    },
    {
      title: 'If something is hard to use',
      paragraphs: [
        'Tell us by any way on the contact page; we gladly serve you by telephone or in person.',
      ],
    },
  ],
};

export const statements = {
  ar: { privacy: privacyAr, accessibility: accessibilityAr },
  en: { privacy: privacyEn, accessibility: accessibilityEn },
};
