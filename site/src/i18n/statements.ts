import { isolated } from './bilingual.ts';

type Section = { title: string; paragraphs: string[] };
type Statement = { title: string; lead: string; sections: Section[] };

/** Privacy: what the site does with data, stated only as far as it is true of the software. */
const privacyAr: Statement = {
  title: 'الخصوصية',
  lead: 'نجمع أقل ما يكفي لخدمتك، ولا نتتبعك.',
  sections: [
    {
      title: 'عند القراءة',
      paragraphs: [
        'لا يضع الموقع ملفات ارتباط، ولا يستعمل أدوات إحصاء، ولا يطلب شيئًا من مواقع أخرى. الخطوط والصور كلها من عندنا.',
      ],
    },
    {
      title: 'عند تقديم شكوى أو استفسار',
      paragraphs: [
        'نحفظ ما كتبته، وتصنيفه، ووقت وصوله. وإن ذكرت اسمك ووسيلة الاتصال بك حُفظت مشفّرة، ولا يطّلع عليها إلا المكلّف بمعاملتك.',
        'يحفظ متصفحك ما يلزم ليعرض لك الإيصال والمعاملة مرة أخرى وليعرف ما أُرسل مرتين: ملفات ارتباط لهذا الموقع وحده، لا تُقرأ لغير ذلك، وتزول في ساعة أو حين تغلق معاملتك.',
        'لا نحفظ عنوان جهازك مع معاملتك. نستعمله لحظة الإرسال فقط لمنع الإغراق، ثم لا يبقى منه إلا بصمة لا تدل عليك وتتغير كل يوم.',
        'رمز المتابعة لا يُحفظ عندنا بنصه؛ لذلك لا نستطيع استعادته لك ولا لغيرك.',
      ],
    },
    {
      title: 'عند المشاركة في استبانة',
      paragraphs: ['تُحفظ الإجابات بلا اسم ولا عنوان جهاز، ولا تُربط بمعاملاتك.'],
    },
    {
      title: 'حقك',
      paragraphs: ['لك أن تسأل عما نحفظه عنك وأن تطلب تصحيحه أو حذفه، وطرق ذلك في صفحة التواصل.'],
    },
  ],
};

const privacyEn: Statement = {
  title: 'Privacy',
  lead: 'We collect as little as serving you needs, and we do not track you.',
  sections: [
    {
      title: 'When you read',
      paragraphs: [
        'The site sets no cookies, uses no analytics and asks nothing of other websites. Fonts and pictures are our own.',
      ],
    },
    {
      title: 'When you complain or ask',
      paragraphs: [
        'We keep what you wrote, its category and the time it arrived. If you give your name and how to reach you, these are stored encrypted and only the person handling your case sees them.',
        'Your browser keeps what is needed to show you the receipt and the case again and to know what was sent twice: cookies of this site alone, read for nothing else, gone within the hour or when you close your case.',
        'We do not keep your device’s address with your case. It is used at the moment of sending to prevent flooding; afterwards only a fingerprint remains that does not point to you and changes every day.',
        'The receipt code itself is not stored, which is why we cannot recover it for you or for anyone else.',
      ],
    },
    {
      title: 'When you answer a survey',
      paragraphs: [
        'Answers are kept without a name or device address and are not linked to your cases.',
      ],
    },
    {
      title: 'Your right',
      paragraphs: [
        'You may ask what we keep about you and have it corrected or erased; the contact page says how.',
      ],
    },
  ],
};

/** Accessibility: what was built and tested, and what is not known to work. */
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
