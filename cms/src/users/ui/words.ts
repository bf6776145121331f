'use client';

import { useTranslation } from '@payloadcms/ui';

import type { Label } from '../../core/bilingual.ts';
import { said } from '../../core/said.ts';

/** What the screens of accounts say. */
const WORDS = {
  signIn: { ar: 'تسجيل الدخول', en: 'Sign in' },
  email: { ar: 'البريد الإلكتروني', en: 'E-mail' },
  password: { ar: 'كلمة المرور', en: 'Password' },
  code: { ar: 'رمز التحقق', en: 'Code' },
  codeHelp: {
    ar: 'من تطبيق التحقق إن كنت فعّلته، أو أحد رموز الاسترداد. وإلا فاتركه فارغًا.',
    en: 'From your app if you have set one up, or a recovery code. Otherwise leave it empty.',
  },
  forgotten: {
    ar: 'نسيت كلمة المرور أو ضاع هاتفك؟ اطلب من مدير النظام رابطًا للدخول.',
    en: 'Forgotten your password, or lost your phone? Ask an administrator for a link.',
  },
  noAnswer: {
    ar: 'لم يجب الخادم. ما كتبته باقٍ؛ أعد المحاولة.',
    en: 'The server did not answer. What you wrote is still here; try again.',
  },
  needsScript: {
    ar: 'لوحة التحكم تحتاج إلى JavaScript؛ فعّله في متصفحك ثم أعد فتح الصفحة.',
    en: 'The panel needs JavaScript; turn it on in your browser and open the page again.',
  },
  choosePassword: { ar: 'اختر كلمة مرورك', en: 'Choose your password' },
  newPassword: { ar: 'كلمة المرور الجديدة', en: 'New password' },
  passwordRules: {
    ar: '١٢ حرفًا أو أكثر، كأربع كلمات متتالية، وليست من اسمك أو بريدك.',
    en: '12 characters or more, four words in a row for instance; not your name or e-mail.',
  },
  again: { ar: 'كلمة المرور مرة أخرى', en: 'The password again' },
  differs: {
    ar: 'الكلمتان مختلفتان؛ اكتبهما متطابقتين.',
    en: 'The two differ; write the same twice.',
  },
  savePassword: { ar: 'احفظ كلمة المرور', en: 'Save the password' },
  isChosen: {
    ar: 'حُفظت كلمة المرور. سجّل الدخول بها.',
    en: 'The password is saved. Sign in with it.',
  },
  invite: { ar: 'دعوة مستخدم', en: 'Invite a user' },
  inviteHelp: {
    ar: 'يُنشأ حساب بلا كلمة مرور، ويُعطى صاحبه رابطًا صالحًا مرة واحدة خلال يومين ليختار كلمة مروره.',
    en: 'An account is made without a password; its owner gets a link, good once within two days, to choose one.',
  },
  name: { ar: 'الاسم', en: 'Name' },
  roles: { ar: 'الأدوار', en: 'Roles' },
  makeInvitation: { ar: 'أنشئ الدعوة', en: 'Make the invitation' },
  link: { ar: 'الرابط', en: 'Link' },
  linkHelp: {
    ar: 'سلّم هذا الرابط لصاحب الحساب وحده. يصلح مرة واحدة خلال يومين، ولن يُعرض ثانية.',
    en: 'Hand this link to the account’s owner alone. It is good once within two days, and is not shown again.',
  },
  copy: { ar: 'انسخ الرابط', en: 'Copy the link' },
  copied: { ar: 'نُسخ.', en: 'Copied.' },
  mailed: { ar: 'وأُرسل إليه بالبريد.', en: 'It was mailed to them as well.' },
  makeLink: { ar: 'أنشئ رابطًا لكلمة مرور جديدة', en: 'Make a link for a new password' },
  secondFactor: { ar: 'التحقق بخطوتين', en: 'Second factor' },
  isOn: { ar: 'التحقق بخطوتين مفعّل.', en: 'The second factor is on.' },
  isOff: { ar: 'التحقق بخطوتين غير مفعّل.', en: 'The second factor is off.' },
  ledHere: {
    ar: 'دورك لا يدخل إلا بالتحقق بخطوتين: تطبيق في هاتفك يعطيك رمزًا عند كل دخول. أعدّه الآن لتتابع.',
    en: 'Your role signs in with a second factor only: an app on your phone gives you a code each time. Set it up now to go on.',
  },
  isRequired: {
    ar: 'دور هذا الحساب يتطلبه.',
    en: 'A role of this account requires it.',
  },
  setUp: { ar: 'فعّل التحقق بخطوتين', en: 'Set up the second factor' },
  setUpAnew: { ar: 'اربطه بهاتف آخر', en: 'Set it up on another phone' },
  turnOff: { ar: 'أوقف التحقق بخطوتين', en: 'Turn the second factor off' },
  reset: {
    ar: 'أزل التحقق بخطوتين (إن ضاع هاتفه)',
    en: 'Remove the second factor (when the phone is lost)',
  },
  isReset: {
    ar: 'أُزيل التحقق بخطوتين وانتهت جلسات صاحب الحساب.',
    en: 'The second factor was removed and the owner’s sessions have ended.',
  },
  sessions: { ar: 'جلساتك المفتوحة', en: 'Your open sessions' },
  sessionsHelp: {
    ar: 'كل جهاز أو متصفح سجّلت الدخول منه. أنهِ ما لا تعرفه، ثم غيّر كلمة مرورك.',
    en: 'Every device and browser you are signed in on. End what you do not know, then change your password.',
  },
  begun: { ar: 'بدأت', en: 'Begun' },
  thisOne: { ar: 'هذه الجلسة', en: 'This session' },
  endSession: { ar: 'أنهِ الجلسة', en: 'End the session' },
  endOthers: { ar: 'أنهِ كل الجلسات الأخرى', en: 'End all other sessions' },
  isEnded: { ar: 'تم الإنهاء.', en: 'It has ended.' },
  currentPassword: { ar: 'كلمة المرور الحالية', en: 'Current password' },
  currentHelp: {
    ar: 'تُكتب عند تغيير كلمة المرور أو البريد فقط.',
    en: 'Written only when you change your password or e-mail.',
  },
  next: { ar: 'التالي', en: 'Next' },
  scan: {
    ar: '١. صوّر هذا الرمز بتطبيق التحقق في هاتفك.',
    en: '1. Scan this picture with the authenticator app on your phone.',
  },
  picture: { ar: 'رمز يُصوَّر بتطبيق التحقق', en: 'Picture to scan with the app' },
  typeSecret: {
    ar: 'أو اكتب هذا المفتاح في التطبيق:',
    en: 'Or type this key into the app:',
  },
  confirm: {
    ar: '٢. اكتب الرمز الذي يعرضه التطبيق.',
    en: '2. Write the code the app shows.',
  },
  turnOn: { ar: 'فعّل', en: 'Turn on' },
  recovery: { ar: 'رموز الاسترداد', en: 'Recovery codes' },
  recoveryHelp: {
    ar: 'فُعّل التحقق بخطوتين. احفظ هذه الرموز في مكان آمن: كل رمز يصلح مرة واحدة إن ضاع هاتفك، ولن تُعرض ثانية.',
    en: 'The second factor is on. Keep these codes in a safe place: each is good once if you lose your phone, and they are not shown again.',
  },
  done: { ar: 'حفظتها؛ تابع', en: 'I have kept them; go on' },
  back: { ar: 'عودة إلى تسجيل الدخول', en: 'Back to sign-in' },
} as const satisfies Record<string, Label>;

export type Word = keyof typeof WORDS;

/** The words in the reader's language. */
export function useWords() {
  const { i18n } = useTranslation();
  return {
    say: (word: Word) => said({ i18n }, WORDS[word]),
    sayLabel: (label: Label) => said({ i18n }, label),
    language: i18n.language,
  };
}
