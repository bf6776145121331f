/** Header, footer and what every page shares. */
const ar = {
  /** Name of the product; stands in for the association's name when that cannot be had. */
  product: 'ميثاق',
  /** After a page's own title in the browser tab. */
  titleOf: (page: string, organisation: string) => `${page} — ${organisation}`,
  faultyTitle: (page: string) => `لم يُرسل: ${page}`,
  skipToContent: 'انتقل إلى المحتوى',
  mainNavigation: 'أقسام الموقع',
  footerNavigation: 'روابط أسفل الصفحة',
  menu: 'القائمة',
  closeMenu: 'إغلاق القائمة',
  home: 'الرئيسية',
  policies: 'السياسات',
  track: 'متابعة المعاملة',
  surveys: 'الاستبانات',
  contact: 'تواصل معنا',
  privacy: 'الخصوصية',
  accessibility: 'سهولة الوصول',
  /** The language switch is written in the language it leads to. */
  otherLanguage: 'English',
  breadcrumb: 'موضعك في الموقع',
  licence: (number: string) => `ترخيص رقم ${number}`,
  poweredBy: 'ميثاق: وعود الجمعية مكتوبة، ومواعيدها محسوبة.',
  arabicPrevails: 'النص العربي هو المعتمد، والترجمة للتيسير.',
};

const en: typeof ar = {
  product: 'Mithaq',
  titleOf: (page, organisation) => `${page} — ${organisation}`,
  faultyTitle: (page) => `Not sent: ${page}`,
  skipToContent: 'Skip to content',
  mainNavigation: 'Site sections',
  footerNavigation: 'Footer links',
  menu: 'Menu',
  closeMenu: 'Close the menu',
  home: 'Home',
  policies: 'Policies',
  track: 'Follow your case',
  surveys: 'Surveys',
  contact: 'Contact us',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  otherLanguage: 'العربية',
  breadcrumb: 'You are here',
  licence: (number) => `Licence no. ${number}`,
  poweredBy: 'Mithaq: what the association promises, in writing and by date.',
  arabicPrevails: 'The Arabic text is authoritative; the translation is a courtesy.',
};

export const site = { ar, en };
