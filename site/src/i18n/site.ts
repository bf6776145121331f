/** Header, footer and what every page shares. */
const ar = {
  /** Name of the product; stands in for the association's name when that cannot be had. */
  product: 'ميثاق',
  /** After a page's own title in the browser tab. */
  titleOf: (page: string, organisation: string) => `${page} — ${organisation}`,
  faultyTitle: (page: string) => `لم يُرسل: ${page}`,
  pageOf: (title: string, { page, pages }: Record<'page' | 'pages', string>) =>
    `${title} (صفحة ${page} من ${pages})`,
  pages: 'صفحات القائمة',
  pageNumber: (page: string) => `صفحة ${page}`,
  previousPage: 'السابقة',
  nextPage: 'التالية',
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
  reachUs: 'لا يمكن الإرسال من الموقع الآن. يمكنك الاتصال بالجمعية:',
  keptPage: 'الخدمة متوقفة مؤقتًا. هذه آخر نسخة لدينا من الصفحة، ولا يمكن الإرسال من الموقع الآن.',
  arabicPrevails: 'النص العربي هو المعتمد، والترجمة للتيسير.',
};

const en: typeof ar = {
  product: 'Mithaq',
  titleOf: (page, organisation) => `${page} — ${organisation}`,
  faultyTitle: (page) => `Not sent: ${page}`,
  pageOf: (title, { page, pages }) => `${title} (page ${page} of ${pages})`,
  pages: 'Pages of the list',
  pageNumber: (page) => `Page ${page}`,
  previousPage: 'Previous',
  nextPage: 'Next',
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
  reachUs: 'Nothing can be sent from this site right now. You can call the association:',
  keptPage:
    'The service is briefly down. This is the last copy we have of the page, and nothing can be sent from this site right now.',
  arabicPrevails: 'The Arabic text is authoritative; the translation is a courtesy.',
};

export const site = { ar, en };
