import type { AfterErrorHook, PayloadRequest } from 'payload';
import { APIError } from 'payload';
import { z } from 'zod';

import type { Label } from './bilingual.ts';
import { keysOf } from './keysOf.ts';
import { said } from './said.ts';

const ERRORS = {
  'not-signed-in': [401, { ar: 'سجّل الدخول أولًا.', en: 'Sign in first.' }],
  'not-allowed': [
    403,
    { ar: 'دورك لا يسمح بهذا الإجراء.', en: 'Your role does not allow this action.' },
  ],
  'policy-not-found': [
    404,
    { ar: 'لا توجد سياسة بهذا العنوان.', en: 'There is no policy at this address.' },
  ],
  'document-not-found': [
    404,
    {
      ar: 'لا يوجد هنا شيء يمكنك قراءته.',
      en: 'There is nothing here that you may read.',
    },
  ],
  'invalid-request': [
    400,
    {
      ar: 'الطلب غير مفهوم؛ راجع القيم المرسلة.',
      en: 'The request is not understood; check its values.',
    },
  ],
  'transition-refused': [
    409,
    { ar: 'لا يمكن تنفيذ هذا الإجراء الآن.', en: 'This action cannot be carried out now.' },
  ],
  'text-changed': [
    409,
    {
      ar: 'تغيّر النص بعد فتحك الصفحة. حدّث الصفحة وراجعه ثم أعد المحاولة.',
      en: 'The text has changed since you opened this page. Reload, review it and try again.',
    },
  ],
  'text-unsound': [
    409,
    {
      ar: 'بعض حقول السياسة غير سليم؛ راجعها واحفظها ثم أعد المحاولة.',
      en: 'Some fields of the policy are not sound; check them, save, and try again.',
    },
  ],
  'text-bound': [
    409,
    {
      ar: 'النص مرفوع أو معتمد أو منشور فلا يُعدَّل. أعده إلى المسودة مع ذكر السبب، أو ابدأ تعديلًا لما نُشر.',
      en: 'The text is submitted, approved or released and cannot be changed. Return it to draft with a reason, or begin a change of what is released.',
    },
  ],
  'edited-meanwhile': [
    409,
    {
      ar: 'سبقك غيرك إلى التعديل. حدّث الصفحة لترى ما كتب ثم أعد المحاولة.',
      en: 'Somebody else has changed this since. Reload to see what they wrote, then try again.',
    },
  ],
  'invalid-day': [400, { ar: 'لا يوجد يوم بهذا التاريخ.', en: 'There is no such day.' }],
  'no-edition-that-day': [
    404,
    {
      ar: 'لم يكن لهذه السياسة إصدار سارٍ في ذلك اليوم.',
      en: 'No edition of this policy was in force on that day.',
    },
  ],
  'edition-sealed': [
    409,
    { ar: 'الإصدار مختوم ولا يُعدَّل.', en: 'A sealed edition is never changed.' },
  ],
  'meeting-sealed': [
    409,
    {
      ar: 'صدر بقرار هذا الاجتماع إصدار مختوم، فلا يُعدَّل سجلّه ولا يُحذف.',
      en: 'An edition was sealed by an act of this meeting, so its record is neither changed nor deleted.',
    },
  ],
  'meeting-in-use': [
    409,
    {
      ar: 'تستند إلى هذا الاجتماع سياسة؛ اختر لها اجتماعًا آخر قبل حذفه.',
      en: 'A policy rests on this meeting; choose another for it before you delete this one.',
    },
  ],
  'already-released': [
    409,
    { ar: 'نُشر هذا الاعتماد من قبل.', en: 'This approval has already been released.' },
  ],
  'sign-in-refused': [
    401,
    {
      ar: 'بيانات الدخول غير صحيحة. راجع البريد وكلمة المرور، ورمز التحقق إن كنت فعّلته.',
      en: 'These details do not sign you in. Check the e-mail, the password and, if you have set it up, the code.',
    },
  ],
  'too-many-tries': [
    429,
    {
      ar: 'محاولات كثيرة. انتظر ربع ساعة ثم أعد المحاولة.',
      en: 'Too many tries. Wait a quarter of an hour, then try again.',
    },
  ],
  'password-change-due': [
    403,
    {
      ar: 'اختر كلمة مرور خاصة بك قبل الدخول.',
      en: 'Choose a password of your own before you go on.',
    },
  ],
  'second-factor-due': [
    403,
    {
      ar: 'دورك يتطلب التحقق بخطوتين؛ فعّله الآن لتدخل.',
      en: 'Your role requires a second factor; set it up now to sign in.',
    },
  ],
  'link-spent': [
    403,
    {
      ar: 'هذا الرابط غير صالح أو استُعمل أو انتهت مدته. اطلب رابطًا جديدًا من مدير النظام.',
      en: 'This link is not valid, was used, or has run out. Ask an administrator for a new one.',
    },
  ],
  'current-password-wrong': [
    403,
    {
      ar: 'كلمة المرور الحالية غير صحيحة.',
      en: 'The current password is not right.',
    },
  ],
  'code-wrong': [
    403,
    {
      ar: 'الرمز غير صحيح أو استُعمل. انتظر الرمز التالي في التطبيق وأدخله.',
      en: 'The code is wrong or was used. Wait for the next one in your app and enter it.',
    },
  ],
  'user-not-found': [404, { ar: 'لا يوجد هذا المستخدم.', en: 'There is no such user.' }],
  'email-taken': [
    409,
    {
      ar: 'هذا البريد لمستخدم آخر؛ ابحث عنه في القائمة.',
      en: 'Another user has this e-mail; look for it in the list.',
    },
  ],
  'last-administrator': [
    409,
    {
      ar: 'هذا آخر مدير نظام يعمل؛ عيّن غيره أولًا.',
      en: 'This is the last active administrator; appoint another one first.',
    },
  ],
  'administrators-changing': [
    409,
    {
      ar: 'يجري الآن تغيير آخر في مديري النظام. انتظر عشر ثوانٍ ثم أعد المحاولة.',
      en: 'The administrators are being changed at this moment. Wait ten seconds, then try again.',
    },
  ],
  'second-factor-required': [
    409,
    {
      ar: 'دورك يتطلب التحقق بخطوتين فلا يُوقف.',
      en: 'Your role requires the second factor, so it cannot be turned off.',
    },
  ],
} as const satisfies Record<string, readonly [number, Label]>;

export type PolicyErrorCode = keyof typeof ERRORS;

export const policyErrorCodeSchema = z.enum(keysOf(ERRORS));

type Detail = {
  /** Whole sentences that replace the code's own, when more can be said. */
  words?: Label;
  /** What the answer says beside the words, by name. */
  facts?: Readonly<Record<string, string | undefined>>;
};

/** A refusal of the policy side, with a code, an HTTP status and words for a person. */
export class PolicyError extends APIError {
  readonly code: PolicyErrorCode;
  readonly words: Label;
  readonly facts: Detail['facts'];

  constructor(code: PolicyErrorCode, { words, facts }: Detail = {}) {
    const [status, general] = ERRORS[code];
    const said = words ?? general;
    super(`${said.ar} / ${said.en}`, status, undefined, true);
    this.code = code;
    this.words = said;
    this.facts = facts;
  }
}

/**
 * Runs an endpoint and turns its refusals into `{error: {code, message}}`, with what facts there are.
 * @param work answers with the body of a 200
 */
export async function answer(req: PayloadRequest, work: () => Promise<unknown>): Promise<Response> {
  try {
    return Response.json(await work());
  } catch (error) {
    return refusalAnswer(req, error);
  }
}

/**
 * A refusal as `{error: {code, message}}`, with what facts there are.
 * @throws what is no refusal of ours
 */
export function refusalAnswer(req: PayloadRequest, error: unknown): Response {
  if (!(error instanceof PolicyError)) throw error;
  const body = { error: { code: error.code, message: said(req, error.words), ...error.facts } };
  return Response.json(body, { status: error.status });
}

/** A refusal that went through Payload's own answer is said in the reader's language alone. */
export const answerInOneLanguage: AfterErrorHook = ({ error, req }) => {
  if (!(error instanceof PolicyError)) return;
  return { response: { errors: [{ name: error.name, message: said(req, error.words) }] } };
};
