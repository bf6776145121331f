/** The front page. */
const ar = {
  title: 'السياسات والشكاوى والاستفسارات',
  /** The motto in the hero; two short balanced clauses. */
  motto: 'ما نعد به نكتبه، وما نكتبه نفي به.',
  lead: 'هنا سياساتنا كما أقرها مجلس الإدارة. اقرأ ما يخصك، واسأل عما أشكل عليك، واشتكِ إن قصّرنا، وتابع معاملتك حتى تُغلق.',
  searchLabel: 'ابحث عن سياسة باسمها',
  searchButton: 'ابحث',
  commitmentsTitle: 'بماذا نعدك؟',
  commitmentsLead: 'هذه المدد مأخوذة من نصوص السياسات النافذة، وعليها نحاسب أنفسنا.',
  actionsTitle: 'كيف نخدمك؟',
  trackTitle: 'سبق أن كتبت إلينا؟',
  trackText: 'أدخل رمز المتابعة لترى أين وصلت معاملتك وتقرأ ردنا.',
  surveysTitle: 'كيف كانت تجربتك؟',
  surveysText: 'رأيك يدلنا على ما نصلحه. أسئلة قليلة، ولا نطلب اسمك.',
  policiesTitle: 'السياسات النافذة',
  allPolicies: 'كل السياسات',
  noPolicies: 'لم تُنشر سياسات بعد.',
};

const en: typeof ar = {
  title: 'Policies, complaints and enquiries',
  motto: 'What we promise, we write. What we write, we keep.',
  lead: 'Here are our policies exactly as the board approved them. Read what concerns you, ask about what is unclear, complain when we fall short, and follow your case until it is closed.',
  searchLabel: 'Find a policy by its name',
  searchButton: 'Search',
  commitmentsTitle: 'What do we promise you?',
  commitmentsLead: 'These time limits come from the policies in force. We hold ourselves to them.',
  actionsTitle: 'How can we help?',
  trackTitle: 'Have you written to us?',
  trackText: 'Enter your receipt code to see where your case stands and read our reply.',
  surveysTitle: 'How did we do?',
  surveysText: 'Your view shows us what to improve. A few questions, and we do not ask your name.',
  policiesTitle: 'Policies in force',
  allPolicies: 'All policies',
  noPolicies: 'No policies have been published yet.',
};

export const home = { ar, en };
