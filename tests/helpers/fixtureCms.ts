/**
 * A stand-in for the cms: a small HTTP server that answers the public read API and the feedback
 * API with invented data and keeps what is filed in memory. Site tests start it in-process and
 * steer it through the returned handle; by hand: `node tests/helpers/fixtureCms.ts`.
 */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { z } from 'zod';

type Bilingual = { ar: string; en: string | null };

/** How the fixture answers from now on. */
type FixtureMode = 'ok' | 'down' | 'slow' | 'invalid' | 'tooMany' | 'proofRequired' | 'broken';

/** What one request to the feedback API carried. */
type RecordedRequest = {
  method: string;
  path: string;
  headers: IncomingMessage['headers'];
  body: unknown;
};

/** A running fixture. */
export type FixtureCms = {
  url: string;
  /** Everything posted so far, in order. */
  received: RecordedRequest[];
  setMode: (mode: FixtureMode) => void;
  /** Adds the association's reply to a case and closes it, as an officer would. */
  replyTo: (receiptCode: string, text: string) => void;
  bumpRevision: () => void;
  close: () => Promise<void>;
};

const SLOW_MS = 3000;
const TODAY = '2026-11-20';
const FRONT_KEY = 'fixture-front-key-0123456789';

function bi(ar: string, en: string | null): Bilingual {
  return { ar, en };
}

const organisation = {
  name: bi('جمعية غيمة لخدمة المجتمع', 'Ghaimah Community Association'),
  about: bi(
    'جمعية أهلية تخدم الأسر في سكنها وتعليمها وصحتها، وتعمل بسياسات معلنة يقرّها مجلس إدارتها.',
    'A community association that helps families with housing, schooling and health, under published policies approved by its board.',
  ),
  licenceNumber: '90417',
  timeZone: 'Asia/Riyadh',
  weekend: [5, 6],
  channels: [
    {
      kind: 'phone',
      label: bi('خدمة المستفيدين', 'Beneficiary services'),
      value: '+966110000417',
      hours: bi('الأحد إلى الخميس، ٨ صباحًا – ٤ مساءً', 'Sunday to Thursday, 8 am – 4 pm'),
    },
    {
      kind: 'whatsapp',
      label: bi('رسائل واتساب', 'WhatsApp messages'),
      value: '+966500000417',
      hours: bi('الأحد إلى الخميس، ٨ صباحًا – ٨ مساءً', 'Sunday to Thursday, 8 am – 8 pm'),
    },
    {
      kind: 'email',
      label: bi('البريد العام', 'General mailbox'),
      value: 'care@ghaimah.example',
      hours: null,
    },
    { kind: 'fax', label: bi('الفاكس', 'Fax'), value: '+966110000418', hours: null },
    {
      kind: 'meeting',
      label: bi('لقاء ضابط الاتصال', 'Meet the contact officer'),
      value: null,
      hours: bi('الإثنين والأربعاء، ٩ – ١٢ صباحًا', 'Monday and Wednesday, 9 am – noon'),
    },
    {
      kind: 'letter',
      label: bi('صندوق البريد', 'Post box'),
      value: 'ص.ب ٤١٧، وادي الغيم',
      hours: null,
    },
  ],
  branches: [
    {
      name: bi('المقر الرئيس', 'Main office'),
      address: bi('شارع النخيل، حي الروابي، وادي الغيم', 'Palm Street, Rawabi, Wadi al-Ghaim'),
      phone: '+966110000417',
    },
    {
      name: bi('فرع الساحل', 'Coast branch'),
      address: bi('طريق الميناء، مبنى ٢٢', 'Harbour Road, building 22'),
      phone: '+966130000417',
    },
  ],
  holidays: [
    { name: bi('يوم التأسيس', 'Founding Day'), from: '2027-02-22', to: '2027-02-22' },
    { name: bi('إجازة عيد الفطر', 'Eid al-Fitr'), from: '2027-03-08', to: '2027-03-13' },
    { name: bi('إجازة نهاية العام', 'Staff rest days'), from: '2026-12-01', to: '2026-12-02' },
  ],
};

type FixtureProvision = {
  anchor: string;
  label: { ar: string | null; en: string | null };
  heading: { ar: string | null; en: string | null };
  text: Bilingual;
  translation: 'fresh' | 'stale' | 'missing';
  children: FixtureProvision[];
};

type Heading = { ar: string | null; en: string | null };

function provision(
  anchor: string,
  label: Heading,
  heading: Heading,
  text: Bilingual,
  children: FixtureProvision[] = [],
  translation: FixtureProvision['translation'] = 'fresh',
): FixtureProvision {
  return { anchor, label, heading, text, translation, children };
}

const none: Heading = { ar: null, en: null };
const ordinals = {
  ar: ['الأولى', 'الثانية', 'الثالثة', 'الرابعة', 'الخامسة', 'السادسة', 'السابعة', 'الثامنة'],
};
function arabicDigits(n: number) {
  return n.toLocaleString('ar-u-nu-arab');
}

function article(
  n: number,
  heading: Bilingual,
  text: Bilingual,
  children: FixtureProvision[] = [],
  translation: FixtureProvision['translation'] = 'fresh',
): FixtureProvision {
  const label = { ar: `المادة ${ordinals.ar[n - 1] ?? String(n)}`, en: `Article ${String(n)}` };
  return provision(`article-${String(n)}`, label, heading, text, children, translation);
}

function clauses(parent: string, texts: Bilingual[]): FixtureProvision[] {
  return texts.map((text, index) => {
    const n = index + 1;
    const label = { ar: arabicDigits(n), en: String(n) };
    const translation = text.en === null ? 'missing' : 'fresh';
    return provision(`${parent}-${String(n)}`, label, none, text, [], translation);
  });
}

const empty = bi('', '');

const complaintProvisions: FixtureProvision[] = [
  provision(
    'chapter-1',
    { ar: 'الفصل الأول', en: 'Chapter 1' },
    { ar: 'أحكام عامة', en: 'General provisions' },
    empty,
    [
      article(
        1,
        bi('الغرض', 'Purpose'),
        bi(
          'تبيّن هذه السياسة كيف تستقبل الجمعية شكاوى من تخدمهم ومن يتعاملون معها، وكيف تنظر فيها وتجيب عنها، حتى يأخذ كل ذي حق حقه بيسر واحترام.\n\nوالشكوى عندنا هدية ممن قدّمها: تدلنا على خلل فنصلحه.',
          'This policy sets out how the association receives, considers and answers complaints from those it serves and those who deal with it, so that everyone gets what is due easily and with respect.\n\nA complaint is a gift: it shows us a fault that we can mend.',
        ),
      ),
      article(
        2,
        bi('من له أن يشتكي', 'Who may complain'),
        bi(
          'يجوز لكل من تأثر بخدمة من خدمات الجمعية أو بتصرف أحد العاملين فيها أن يقدم شكوى، ومنهم:',
          'Anyone affected by a service of the association or by the conduct of its staff may complain, among them:',
        ),
        clauses('article-2', [
          bi('المستفيد ومن ينوب عنه.', 'A beneficiary, or someone acting for one.'),
          bi('المتبرع والداعم.', 'A donor or supporter.'),
          bi('المتطوع والعامل.', 'A volunteer or member of staff.'),
          bi('جار مقر من مقار الجمعية.', null),
        ]),
      ),
    ],
  ),
  provision(
    'chapter-2',
    { ar: 'الفصل الثاني', en: 'Chapter 2' },
    { ar: 'تقديم الشكوى والنظر فيها', en: 'Filing and handling' },
    empty,
    [
      article(
        3,
        bi('طرق التقديم', 'How to complain'),
        bi('تُقبل الشكوى بأي من الطرق الآتية:', 'A complaint is accepted by any of these ways:'),
        [
          provision(
            'article-3-1',
            { ar: 'أ', en: 'a' },
            none,
            bi('مكتوبةً:', 'In writing:'),
            clauses('article-3-1', [
              bi('من موقع الجمعية.', 'On the association’s website.'),
              bi('بالبريد أو الفاكس.', 'By post or fax.'),
            ]),
          ),
          provision(
            'article-3-2',
            { ar: 'ب', en: 'b' },
            none,
            bi(
              'شفاهةً لدى ضابط الاتصال، وعليه أن يكتبها ويقرأها على صاحبها.',
              'By word of mouth to the contact officer, who writes it down and reads it back.',
            ),
          ),
        ],
      ),
      article(
        4,
        bi('الشكوى دون ذكر الاسم', 'Complaints without a name'),
        bi(
          'تُقبل الشكوى دون ذكر اسم صاحبها، ويُعطى رمزًا يتابعها به. ولا يجوز لأحد أن يسعى إلى معرفته.',
          'A complaint is accepted without its author’s name, and its author is given a code to follow it. Nobody may try to find out who it is.',
        ),
        [],
        'stale',
      ),
      article(
        5,
        bi('مدة الرد', 'Time to reply'),
        bi('يُنظر في الشكوى وفق ما يأتي:', 'A complaint is handled within these limits:'),
        clauses('article-5', [
          bi(
            'يرد ضابط الاتصال على مقدم الشكوى خلال عشرة أيام عمل من تسلُّمها.',
            'The contact officer replies to the person within ten working days of receiving the complaint.',
          ),
          bi(
            'لا يصدر قرار في شكوى تتعلق بمال قبل مضي أسبوعين من اكتمال مستنداتها.',
            'No decision on a complaint about money is made before two weeks have passed from its documents being complete.',
          ),
        ]),
      ),
      article(
        6,
        bi('التظلّم', 'Review'),
        bi(
          'لمن لم يرضَ بنتيجة شكواه أن يطلب إعادة النظر فيها، وينظر فيها غير من نظر أولًا.',
          'Anyone dissatisfied with the outcome may ask for a review, which is made by someone other than the first decider.',
        ),
      ),
    ],
  ),
];

function relationsProvisions(second: boolean): FixtureProvision[] {
  return [
    article(
      1,
      bi('التعريفات', 'Definitions'),
      bi(
        'المستفيد: كل فرد أو أسرة تنطبق عليه شروط خدمة من خدمات الجمعية.',
        'Beneficiary: any person or family that meets the conditions of a service of the association.',
      ),
    ),
    article(
      2,
      bi('حقوق المستفيد', 'Rights of the beneficiary'),
      bi('للمستفيد على الجمعية:', 'The association owes the beneficiary:'),
      clauses('article-2', [
        bi('أن يُعامل بكرامة ولين.', 'Dignity and kindness.'),
        bi('أن يعرف شروط الخدمة قبل أن يطلبها.', 'Knowledge of the conditions before asking.'),
        bi('أن يُحفظ سره.', 'Confidentiality.'),
        ...(second
          ? [bi('أن يقيّم الخدمة دون أن يُسأل عن اسمه.', 'To rate a service unnamed.')]
          : []),
      ]),
    ),
    article(
      3,
      bi('مدة النظر في الطلب', 'Time to decide'),
      second
        ? bi(
            'يُرد على الطلب خلال خمسة عشر يوم عمل من اكتماله.',
            'A request is answered within fifteen working days of being complete.',
          )
        : bi(
            'يُرد على الطلب خلال عشرين يوم عمل من اكتماله.',
            'A request is answered within twenty working days of being complete.',
          ),
    ),
  ];
}

function approval(n: number, gregorian: string, hijri: string, weekday: number) {
  return {
    body: 'board',
    meetingNumber: String(n),
    term: '2',
    minutesNumber: String(n + 3),
    resolutionNumber: n % 2 === 0 ? null : `${String(n)}/1447`,
    date: { gregorian, hijri, weekday, asWritten: null },
    signatories: [
      { name: 'سلوى بنت رائد الغيمي', role: 'رئيسة مجلس الإدارة' },
      { name: 'ماجد بن هاني الروابي', role: 'نائب الرئيسة' },
      { name: 'ليان بنت فارس الوادي', role: 'أمينة السر' },
    ],
  };
}

function sha(text: string) {
  return createHash('sha256').update(text).digest('hex');
}

type FixtureEdition = {
  number: number;
  status: string;
  effectiveFrom: string;
  effectiveTo: string | null;
  provisions: FixtureProvision[];
  commitments: unknown[];
  approval: ReturnType<typeof approval>;
  replaces: string;
  changeKind: string | null;
  changeNote: Bilingual | null;
  contentHash: string;
  previousHash: string | null;
  sealedAt: string;
};

type FixturePolicy = {
  slug: string;
  code: string | null;
  category: string;
  title: Bilingual;
  summary: Bilingual;
  editions: FixtureEdition[];
};

function edition(
  parts: Partial<FixtureEdition> & Pick<FixtureEdition, 'provisions' | 'approval'>,
): FixtureEdition {
  return {
    number: 1,
    status: 'inForce',
    effectiveFrom: '2026-02-01',
    effectiveTo: null,
    commitments: [],
    replaces: 'none',
    changeKind: null,
    changeNote: null,
    contentHash: sha(JSON.stringify(parts.provisions)),
    previousHash: null,
    sealedAt: '2026-01-28T09:12:00.000Z',
    ...parts,
  };
}

function replyWithin(amount: number, from: string, anchor: string) {
  return {
    kind: 'reply',
    bound: 'max',
    amount,
    unit: 'workingDays',
    from,
    anchor,
  };
}

const policies: FixturePolicy[] = [
  {
    slug: 'beneficiary-relations',
    code: 'GH-01',
    category: 'beneficiaries',
    title: bi('سياسة العلاقة بالمستفيدين', 'Beneficiary relations policy'),
    summary: bi(
      'ما للمستفيد على الجمعية وما لها عليه، وكيف يُنظر في طلبه.',
      'What the association and its beneficiaries owe each other, and how requests are handled.',
    ),
    editions: [
      edition({
        number: 2,
        effectiveFrom: '2026-03-01',
        provisions: relationsProvisions(true),
        commitments: [replyWithin(15, 'completion', 'article-3')],
        approval: approval(9, '2026-02-15', '1447-08-27', 0),
        replaces: 'all-earlier',
        changeKind: 'substantive',
        changeNote: bi(
          'قُصرت مدة الرد من عشرين يوم عمل إلى خمسة عشر، وزيد حق تقييم الخدمة.',
          'The time to reply was cut from twenty working days to fifteen, and the right to rate a service was added.',
        ),
        previousHash: sha('1'),
      }),
      edition({
        number: 1,
        status: 'superseded',
        effectiveFrom: '2024-05-01',
        effectiveTo: '2026-03-01',
        provisions: relationsProvisions(false),
        commitments: [replyWithin(20, 'completion', 'article-3')],
        approval: approval(4, '2024-04-21', '1445-10-12', 0),
      }),
    ],
  },
  {
    slug: 'complaints',
    code: 'GH-02',
    category: 'beneficiaries',
    title: bi('سياسة الشكاوى', 'Complaints policy'),
    summary: bi(
      'كيف تقدّم شكوى، ومتى نرد عليك، وماذا تفعل إن لم ترضَ بالنتيجة.',
      'How to complain, when we reply, and what to do if you are not satisfied.',
    ),
    editions: [
      edition({
        provisions: complaintProvisions,
        commitments: [
          replyWithin(10, 'receipt', 'article-5-1'),
          {
            kind: 'decision',
            bound: 'min',
            amount: 2,
            unit: 'weeks',
            from: 'completion',
            anchor: 'article-5-2',
          },
        ],
        approval: approval(8, '2026-01-18', '1447-07-29', 0),
      }),
    ],
  },
  {
    slug: 'privacy',
    code: 'GH-03',
    category: 'privacy',
    title: bi('سياسة خصوصية البيانات', null),
    summary: bi('ما نجمعه من بيانات المستفيدين، ومن يطّلع عليها، ومتى تُمحى.', null),
    editions: [
      edition({
        provisions: [
          article(
            1,
            { ar: 'أقل القدر', en: null },
            bi('لا تجمع الجمعية من البيانات إلا ما تحتاج إليه الخدمة.', null),
            [],
            'missing',
          ),
          article(
            2,
            { ar: 'المحو', en: null },
            bi('تُمحى البيانات بعد سنتين من انتهاء الخدمة.', null),
            [],
            'missing',
          ),
        ],
        approval: approval(8, '2026-01-18', '1447-07-29', 0),
      }),
    ],
  },
  {
    slug: 'volunteering',
    code: 'GH-04',
    category: 'volunteering',
    title: bi('سياسة التطوع', 'Volunteering policy'),
    summary: bi('حقوق المتطوع وواجباته من أول يوم إلى آخره.', 'A volunteer’s rights and duties.'),
    editions: [
      edition({
        provisions: [
          article(
            1,
            bi('اتفاق التطوع', 'Agreement'),
            bi(
              'يوقَّع مع كل متطوع اتفاق يبين عمله وساعاته.',
              'Each volunteer signs an agreement stating tasks and hours.',
            ),
          ),
        ],
        commitments: [replyWithin(5, 'receipt', 'article-1')],
        approval: { ...approval(8, '2026-01-18', '1447-07-29', 0), signatories: [] },
      }),
    ],
  },
];

const categories = {
  complaint: [
    { slug: 'service', name: bi('خدمة من الخدمات', 'A service') },
    { slug: 'staff', name: bi('معاملة أحد العاملين', 'Conduct of staff') },
    { slug: 'delay', name: bi('تأخر في الرد', 'Delay') },
    { slug: 'other', name: bi('غير ذلك', 'Something else') },
  ],
  enquiry: [
    { slug: 'conditions', name: bi('شروط الخدمات', 'Conditions of services') },
    { slug: 'policies', name: bi('السياسات', 'Policies') },
    { slug: 'other', name: bi('غير ذلك', 'Something else') },
  ],
};

const scale = {
  min: 1,
  max: 5,
  minLabel: bi('ضعيفة جدًا', 'Very poor'),
  maxLabel: bi('ممتازة', 'Excellent'),
};
const plain = { help: null, required: false, scale: null, options: [], maxLength: null };

const surveys = [
  {
    slug: 'service-experience',
    title: bi('تجربتك مع خدماتنا', 'Your experience of our services'),
    intro: bi(
      'ستة أسئلة قصيرة تستغرق دقيقتين. نعرض خلاصتها على مجلس الإدارة كل ربع سنة.',
      'Six short questions, two minutes. The board reads a summary every quarter.',
    ),
    thanks: bi('نقرأ كل إجابة، وننشر ما غيّرناه بسببها.', 'We read every answer.'),
    opensOn: '2026-11-01',
    closesOn: '2026-12-31',
    open: true,
    questions: [
      {
        ...plain,
        key: 'kindness',
        type: 'rating',
        label: bi('كيف كانت معاملة الموظفين لك؟', 'How did the staff treat you?'),
        required: true,
        scale,
      },
      {
        ...plain,
        key: 'service',
        type: 'single',
        label: bi('أي خدمة استفدت منها؟', 'Which service did you use?'),
        required: true,
        options: [
          { value: 'housing', label: bi('السكن', 'Housing') },
          { value: 'schooling', label: bi('التعليم', 'Schooling') },
          { value: 'health', label: bi('الصحة', 'Health') },
        ],
      },
      {
        ...plain,
        key: 'satisfaction',
        type: 'csat',
        label: bi('ما مدى رضاك عن الخدمة؟', 'How satisfied are you with the service?'),
      },
      {
        ...plain,
        key: 'recommend',
        type: 'nps',
        label: bi('هل توصي بنا من تعرف؟', 'Would you recommend us?'),
      },
      {
        ...plain,
        key: 'informed',
        type: 'yesNo',
        label: bi(
          'هل عرفت موعد الرد من البداية؟',
          'Did you know from the start when we would reply?',
        ),
      },
      {
        ...plain,
        key: 'words',
        type: 'text',
        label: bi('ماذا تريدنا أن نصلح؟', 'What should we mend?'),
        help: bi('لا تكتب اسمك ولا رقمك هنا.', 'Please leave out your name and number.'),
        maxLength: 1000,
      },
    ],
  },
];

function policyAnswer(found: FixturePolicy, chosen: FixtureEdition): unknown {
  return {
    slug: found.slug,
    code: found.code,
    category: found.category,
    title: found.title,
    summary: found.summary,
    edition: chosen,
    editions: found.editions.map((one) => ({
      number: one.number,
      status: one.status,
      effectiveFrom: one.effectiveFrom,
      effectiveTo: one.effectiveTo,
      approvedOn: one.approval.date.gregorian,
      changeNote: one.changeNote,
    })),
  };
}

function chooseEdition(found: FixturePolicy, query: URLSearchParams): FixtureEdition | undefined {
  const number = query.get('edition');
  if (number !== null) return found.editions.find((one) => String(one.number) === number);
  const day = query.get('on') ?? TODAY;
  return found.editions.find(
    (one) => one.effectiveFrom <= day && (one.effectiveTo === null || one.effectiveTo > day),
  );
}

function policyList() {
  return {
    policies: policies.flatMap((policy) => {
      const current = policy.editions.find((one) => one.status === 'inForce');
      if (current === undefined) return [];
      const { slug, code, category, title, summary } = policy;
      return [
        {
          slug,
          code,
          category,
          title,
          summary,
          edition: current.number,
          effectiveFrom: current.effectiveFrom,
          approvedOn: current.approval.date.gregorian,
          commitments: current.commitments,
        },
      ];
    }),
  };
}

const due = {
  dueOn: '2026-12-08',
  start: TODAY,
  amount: 10,
  unit: 'workingDays',
  from: 'receipt',
  provision: {
    policy: 'complaints',
    edition: 1,
    anchor: 'article-5-1',
    policyTitle: bi('سياسة الشكاوى', 'Complaints policy'),
    label: bi('المادة الخامسة (١)', 'Article 5 (1)'),
  },
  holidays: [organisation.holidays[2]],
  weekend: [5, 6],
  pauses: [],
  calendarComplete: true,
};

type FixtureCase = {
  receiptCode: string;
  body: Submission;
  kind: 'complaint' | 'enquiry';
  reference: string;
  state: string;
  receivedAt: string;
  timeline: unknown[];
  outcome: unknown;
};

const submission = z.object({
  category: z.string().min(1),
  subject: z.string().min(3).max(150),
  text: z.string().min(10).max(10_000),
  citation: z.object({ policy: z.string(), anchor: z.string().min(1) }).nullable(),
  anonymous: z.boolean(),
  contact: z
    .object({
      name: z.string().min(1).max(120),
      email: z.email().nullable(),
      phone: z.string().nullable(),
      preferred: z.enum(['email', 'phone', 'none']),
    })
    .nullable(),
  declaration: z.literal(true),
  suggestion: z.boolean().optional(),
  proof: z.string().optional(),
  website: z.literal('').optional(),
});
type Submission = z.infer<typeof submission>;

class Refusal extends Error {
  status: number;
  code: string;
  fields: { path: string; code: string; message: string }[];
  constructor(status: number, code: string, fields: Refusal['fields'] = []) {
    super(code);
    this.status = status;
    this.code = code;
    this.fields = fields;
  }
}

function parse<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    code: issue.code,
    message: issue.message,
  }));
  throw new Refusal(422, 'invalid', fields);
}

const proofPayload = z.object({
  challenge: z.object({
    parameters: z.object({ nonce: z.string(), salt: z.string(), keyPrefix: z.string() }),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
});

/** A puzzle of one SHA-256 per try and 256 tries on average. */
function challenge(): unknown {
  return {
    parameters: {
      algorithm: 'SHA-256',
      nonce: randomBytes(16).toString('hex'),
      salt: randomBytes(16).toString('hex'),
      cost: 1,
      keyLength: 32,
      keyPrefix: '00',
    },
    signature: 'fixture',
  };
}

function proofIsRight(payload: string): boolean {
  try {
    const { challenge: given, solution } = proofPayload.parse(
      JSON.parse(Buffer.from(payload, 'base64').toString('utf8')),
    );
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(solution.counter);
    const { salt, nonce, keyPrefix } = given.parameters;
    const key = createHash('sha256')
      .update(Buffer.concat([Buffer.from(salt, 'hex'), Buffer.from(nonce, 'hex'), counter]))
      .digest('hex');
    return key === solution.derivedKey && key.startsWith(keyPrefix);
  } catch {
    return false;
  }
}

function checkProof(request: IncomingMessage, body: unknown): void {
  const { proof } = z.object({ proof: z.string().optional() }).parse(body);
  if (proof !== undefined) {
    if (!proofIsRight(proof)) throw new Refusal(403, 'proof-invalid');
    return;
  }
  const trusted = request.headers['x-feedback-front'] === FRONT_KEY;
  if (!trusted || request.headers['x-feedback-proof'] !== 'none') {
    throw new Refusal(403, 'proof-required');
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

function normalCode(code: string) {
  return code.replace(/[^0-9a-z]/gi, '').toUpperCase();
}

function tracked(one: FixtureCase): unknown {
  const cited = one.body.citation;
  const policy = policies.find((candidate) => candidate.slug === cited?.policy);
  const list = categories[one.kind];
  return {
    kind: one.kind,
    reference: one.reference,
    state: one.state,
    category: list.find((category) => category.slug === one.body.category) ?? list[0],
    subject: one.body.subject,
    receivedAt: one.receivedAt,
    dueOn: due.dueOn,
    overdue: false,
    due,
    citation:
      cited === null || policy === undefined
        ? null
        : {
            policy: cited.policy,
            edition: 1,
            anchor: cited.anchor,
            policyTitle: policy.title,
            label: bi('المادة الثالثة', 'Article 3'),
          },
    officerMayReply: !one.body.anonymous,
    mayWrite: one.state !== 'closed',
    timeline: one.timeline,
    outcome: one.outcome,
  };
}

type State = {
  mode: FixtureMode;
  revision: number;
  cases: FixtureCase[];
  receipts: Map<string, { body: string; answer: unknown }>;
  received: RecordedRequest[];
};

function file(state: State, kind: FixtureCase['kind'], key: string | undefined, raw: unknown) {
  const body = parse(submission, raw);
  const fingerprint = JSON.stringify({ ...body, proof: null });
  const earlier = key === undefined ? undefined : state.receipts.get(key);
  if (earlier !== undefined) {
    if (earlier.body !== fingerprint) throw new Refusal(409, 'idempotency-conflict');
    return earlier.answer;
  }
  const receivedAt = new Date().toISOString();
  const letters = randomBytes(10).toString('hex').toUpperCase().slice(0, 20);
  const one: FixtureCase = {
    receiptCode: letters.replace(/(.{4})(?=.)/g, '$1-'),
    body,
    kind,
    reference: `${kind === 'complaint' ? 'C' : 'E'}-2026-${String(state.cases.length + 417)}`,
    state: 'received',
    receivedAt,
    timeline: [
      { at: receivedAt, type: 'received', by: 'person', text: body.text, state: 'received' },
    ],
    outcome: null,
  };
  state.cases.push(one);
  const { reference, receiptCode } = one;
  const answer = { reference, receiptCode, receivedAt, dueOn: due.dueOn, due };
  if (key !== undefined) state.receipts.set(key, { body: fingerprint, answer });
  return answer;
}

function findCase(state: State, receiptCode: string): FixtureCase {
  const found = state.cases.find((one) => normalCode(one.receiptCode) === normalCode(receiptCode));
  if (found === undefined) throw new Refusal(404, 'not-found');
  return found;
}

function writeMessage(state: State, raw: unknown): unknown {
  const schema = z.object({ receiptCode: z.string(), text: z.string().min(1).max(5000) });
  const { receiptCode, text } = parse(schema, raw);
  const one = findCase(state, receiptCode);
  const at = new Date().toISOString();
  one.timeline.push({ at, type: 'message', by: 'person', text, state: null });
  return tracked(one);
}

function answerGet(state: State, url: URL): unknown {
  const [, , area, name, third] = url.pathname.split('/');
  if (area === 'public' && name === 'organisation') return organisation;
  if (area === 'public' && name === 'revision') return { revision: String(state.revision) };
  if (area === 'public' && name === 'policies' && third === undefined) return policyList();
  if (area === 'public' && name === 'policies') {
    const found = policies.find((policy) => policy.slug === third);
    const chosen = found === undefined ? undefined : chooseEdition(found, url.searchParams);
    if (found === undefined || chosen === undefined) throw new Refusal(404, 'policy-not-found');
    return policyAnswer(found, chosen);
  }
  if (name === 'challenge') return challenge();
  if (name === 'categories') {
    const kind = url.searchParams.get('kind') === 'enquiry' ? 'enquiry' : 'complaint';
    return { categories: categories[kind] };
  }
  if (name === 'surveys' && third === undefined) return { surveys };
  const survey = surveys.find((candidate) => candidate.slug === third);
  if (name !== 'surveys' || survey === undefined) throw new Refusal(404, 'not-found');
  return survey;
}

function answerPost(state: State, request: IncomingMessage, url: URL, body: unknown): unknown {
  const [, , , name, third, fourth] = url.pathname.split('/');
  if (name !== 'track') checkProof(request, body);
  const header = request.headers['idempotency-key'];
  const key = typeof header === 'string' ? header : undefined;
  if (name === 'complaints') return file(state, 'complaint', key, body);
  if (name === 'enquiries') return file(state, 'enquiry', key, body);
  if (name === 'track' && third === 'messages') return writeMessage(state, body);
  if (name === 'track') {
    const { receiptCode } = parse(z.object({ receiptCode: z.string() }), body);
    return tracked(findCase(state, receiptCode));
  }
  if (name === 'surveys' && fourth === 'responses') return { received: true };
  throw new Refusal(404, 'not-found');
}

function refuseByMode(state: State, request: IncomingMessage): void {
  if (request.method !== 'POST') return;
  const field = { path: 'subject', code: 'too-short', message: 'too short' };
  if (state.mode === 'invalid') throw new Refusal(422, 'invalid', [field]);
  if (state.mode === 'tooMany') throw new Refusal(429, 'too-many-requests');
  if (state.mode === 'proofRequired') throw new Refusal(403, 'proof-required');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    ...(status === 429 ? { 'Retry-After': '120' } : {}),
  });
  response.end(JSON.stringify(body));
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://fixture');
  const { method = 'GET' } = request;
  try {
    const body = method === 'POST' ? await readJson(request) : undefined;
    if (url.pathname === '/__mode') {
      state.mode = z.object({ mode: z.custom<FixtureMode>() }).parse(body).mode;
      send(response, 200, { mode: state.mode });
      return;
    }
    if (url.pathname === '/__reply') {
      const { receiptCode, text } = z
        .object({ receiptCode: z.string(), text: z.string() })
        .parse(body);
      reply(state, receiptCode, text);
      send(response, 200, {});
      return;
    }
    if (state.mode === 'down') {
      request.socket.destroy();
      return;
    }
    if (state.mode === 'broken') {
      send(response, 500, { error: { code: 'internal', message: '' } });
      return;
    }
    if (state.mode === 'slow') await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
    if (method === 'POST') {
      state.received.push({ method, path: url.pathname, headers: request.headers, body });
    }
    refuseByMode(state, request);
    const answer =
      method === 'POST' ? answerPost(state, request, url, body) : answerGet(state, url);
    send(response, method === 'POST' && !url.pathname.endsWith('/track') ? 201 : 200, answer);
  } catch (error) {
    const refusal = error instanceof Refusal ? error : new Refusal(400, 'not-json');
    const { status, code, fields } = refusal;
    send(response, status, { error: { code, message: code, fields } });
  }
}

function reply(state: State, receiptCode: string, text: string): void {
  const one = findCase(state, receiptCode);
  const at = new Date().toISOString();
  one.state = 'closed';
  one.timeline.push(
    { at, type: 'state', by: 'association', text: null, state: 'inProgress' },
    { at, type: 'reply', by: 'association', text, state: null },
    { at, type: 'closed', by: 'association', text: null, state: 'closed' },
  );
  one.outcome = {
    decision: 'upheld',
    reasons: 'راجعنا سجل الخدمة ووجدنا التأخر كما ذكرت.',
    remedy: 'أعدنا جدولة الخدمة إلى هذا الأسبوع.',
    further: 'لك أن تطلب التظلّم خلال ثلاثين يومًا وفق المادة السادسة.',
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** The key under which the fixture trusts the site. */
export const fixtureFrontKey = FRONT_KEY;

/**
 * Starts a fixture.
 * @param port 0 asks the system for a free one
 */
export async function startFixtureCms(port = 0): Promise<FixtureCms> {
  const state: State = { mode: 'ok', revision: 1, cases: [], receipts: new Map(), received: [] };
  const server = createServer((request, response) => {
    void handle(state, request, response);
  });
  const actual = await listen(server, port);
  return {
    url: `http://127.0.0.1:${String(actual)}`,
    received: state.received,
    setMode: (mode) => {
      state.mode = mode;
    },
    replyTo: (receiptCode, text) => {
      reply(state, receiptCode, text);
    },
    bumpRevision: () => {
      state.revision += 1;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

if (import.meta.main) {
  const cms = await startFixtureCms(Number(process.env['FIXTURE_PORT'] ?? '3900'));
  console.log(`fixture cms at ${cms.url}, front key ${FRONT_KEY}, run ${randomUUID()}`);
}
