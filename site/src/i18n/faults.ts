import type { PluralForms } from './numbers.ts';

/** One field's words for holding nothing and for holding what does not do. */
type FieldFaults = { empty: string; wrong: string };

/** Lengths follow «عن» and «بمقدار», so the Arabic forms are genitive. */
function counted(sentence: (characters: string) => string): PluralForms {
  return {
    zero: sentence('{n} حرف'),
    one: sentence('حرف واحد'),
    two: sentence('حرفين'),
    few: sentence('{n} أحرف'),
    many: sentence('{n} حرفًا'),
    other: sentence('{n} حرف'),
  };
}

const longAr = counted((characters) => `النص أطول من المسموح بمقدار ${characters}. اختصره.`);
const shortAr = counted((characters) => `النص أقصر من المطلوب. اكتب ما لا يقل عن ${characters}.`);

const leftAr: PluralForms = {
  zero: 'بلغت الحد.',
  one: 'بقي لك حرف واحد.',
  two: 'بقي لك حرفان.',
  few: 'بقي لك {n} أحرف.',
  many: 'بقي لك {n} حرفًا.',
  other: 'بقي لك {n} حرف.',
};

const atMostAr: PluralForms = {
  zero: '{n} حرف على الأكثر.',
  one: 'حرف واحد على الأكثر.',
  two: 'حرفان على الأكثر.',
  few: '{n} أحرف على الأكثر.',
  many: '{n} حرفًا على الأكثر.',
  other: '{n} حرف على الأكثر.',
};

/** What is wrong with what a person filled in. Foreign words stand in isolates. */
const ar = {
  short: shortAr,
  long: longAr,
  /** Under a field that is empty, or filled in a browser without JavaScript. */
  atMost: atMostAr,
  /** Under a field while it is filled: how many characters may still come. */
  left: leftAr,
  /** In a list of faults: the field's label, then what is wrong with it. */
  ofField: (label: string, text: string) => `${label}: ${text}`,
  fields: {
    category: {
      empty: 'اختر تصنيفًا.',
      wrong: 'لم يعد هذا التصنيف متاحًا. اختر غيره.',
    },
    citation: {
      empty: 'اختر السياسة المعنية، أو اختر «لا أعرف».',
      wrong: 'لم نجد هذا الموضع في السياسة النافذة. اختر غيره، أو اكتب عن السياسة كلها.',
    },
    subject: { empty: 'اكتب الموضوع.', wrong: 'راجع الموضوع.' },
    text: { empty: 'اكتب تفصيل ما تريد قوله.', wrong: 'راجع التفصيل.' },
    name: {
      empty: 'اكتب اسمك، أو اختر أن تكتب دون ذكره.',
      wrong: 'راجع الاسم.',
    },
    /** Where somebody who is named already corrects it. */
    ownName: { empty: 'اكتب اسمك.', wrong: 'راجع الاسم.' },
    email: {
      empty: 'اخترت أن نراسلك بالبريد، فاكتب بريدك.',
      wrong: 'اكتب بريدًا إلكترونيًا صحيحًا، مثل \u2066name@example.org\u2069',
    },
    phone: {
      empty: 'اخترت أن نتصل بك، فاكتب رقمك.',
      wrong: 'اكتب رقمًا صحيحًا، مثل \u2066+966500000000\u2069',
    },
    preferred: { empty: 'اختر كيف نخبرك.', wrong: 'اختر كيف نخبرك.' },
    declaration: {
      empty: 'لا بد من الإقرار بصحة ما ذكرت.',
      wrong: 'لا بد من الإقرار بصحة ما ذكرت.',
    },
    message: { empty: 'اكتب رسالتك.', wrong: 'راجع رسالتك.' },
    receiptCode: {
      empty: 'اكتب رمز المتابعة كما أُعطي لك.',
      wrong: 'لم نجد معاملة بهذا الرمز. راجع كتابته حرفًا حرفًا.',
    },
    /** Written where the receipt code is asked for. */
    reference: {
      empty: 'اكتب رمز المتابعة كما أُعطي لك.',
      wrong: 'هذا رقم المعاملة، وهو لا يفتحها. اكتب رمز المتابعة، وهو أربع مجموعات من أربعة أحرف.',
    },
    answer: { empty: 'هذا السؤال يحتاج إلى جواب.', wrong: 'اختر جوابًا من المعروض.' },
  } satisfies Record<string, FieldFaults>,
};

function countedEn(sentence: (characters: string) => string): PluralForms {
  return { one: sentence('{n} character'), other: sentence('{n} characters') };
}

const en: typeof ar = {
  short: countedEn((characters) => `The text is too short. Write at least ${characters}.`),
  long: countedEn((characters) => `The text is ${characters} too long. Please shorten it.`),
  atMost: countedEn((characters) => `At most ${characters}.`),
  left: countedEn((characters) => `You have ${characters} left.`),
  ofField: (label, text) => `${label}: ${text}`,
  fields: {
    category: {
      empty: 'Choose a category.',
      wrong: 'This category is no longer offered. Choose another.',
    },
    citation: {
      empty: 'Choose the policy concerned, or “I do not know”.',
      wrong:
        'We did not find this place in the policy in force. Choose another, or write about the whole policy.',
    },
    subject: { empty: 'Write a subject.', wrong: 'Please check the subject.' },
    text: { empty: 'Write what you want to say.', wrong: 'Please check the details.' },
    name: {
      empty: 'Write your name, or choose to write without it.',
      wrong: 'Please check the name.',
    },
    ownName: { empty: 'Write your name.', wrong: 'Please check the name.' },
    email: {
      empty: 'You asked to be told by e-mail; write your address.',
      wrong: 'Write a valid e-mail address, like name@example.org',
    },
    phone: {
      empty: 'You asked to be called; write your number.',
      wrong: 'Write a valid number, like +966500000000',
    },
    preferred: { empty: 'Choose how we shall tell you.', wrong: 'Choose how we shall tell you.' },
    declaration: { empty: 'The declaration is needed.', wrong: 'The declaration is needed.' },
    message: { empty: 'Write your message.', wrong: 'Please check your message.' },
    receiptCode: {
      empty: 'Write the receipt code as it was given to you.',
      wrong: 'We found no case with this code. Check it character by character.',
    },
    reference: {
      empty: 'Write the receipt code as it was given to you.',
      wrong:
        'This is the case reference, which does not open the case. Write the receipt code: four groups of four characters.',
    },
    answer: {
      empty: 'This question needs an answer.',
      wrong: 'Choose one of the answers offered.',
    },
  },
};

export const faults = { ar, en };
