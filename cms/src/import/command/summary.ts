import { arabicIndicDigits } from '../../core/arabic.ts';
import type { Commitment, Provision } from '../../core/provision.ts';
import { flattenProvisions } from '../../core/provision.ts';
import { provisionName } from '../../core/provisionName.ts';
import { READ_FACTS } from '../../policies/readFacts.ts';
import type { ParsedApproval, ParsedPolicy } from '../parsedPolicy.ts';
import { weekday } from '../words/messages.ts';

/** What was read from a file, for a person to check: one fact a line, in Arabic. */
export function summarise(file: string, policy: ParsedPolicy): string {
  const { title, organisation, licenceNumber, approval, commitments, warnings, replaces } = policy;
  const { approvalBody, effectiveFrom, readFrom } = policy;
  return lines([
    `الملف: ${file}`,
    `العنوان: ${title === '' ? 'غير مذكور' : title}`,
    `الجمعية: ${organisation ?? 'غير مذكورة'}`,
    licenceNumber !== null && `رقم الترخيص: ${licenceNumber}`,
    `الأحكام: ${describeTree(policy.provisions)}`,
    `الاعتماد: ${approval === null ? 'غير مذكور' : describeApproval(approval)}`,
    approvalBody !== null && `جهة الاعتماد: ${APPROVING[approvalBody]}`,
    approval !== null &&
      approval.date.asWritten !== null &&
      `التاريخ كما كُتب: ${approval.date.asWritten}`,
    ...(approval?.signatories ?? []).map(
      ({ name, role }) => `  • ${name}${role === null ? '' : ` — ${role}`}`,
    ),
    effectiveFrom !== null && `تاريخ النفاذ: ${digits(effectiveFrom)}`,
    replaces === 'all-earlier' && 'تحل محل جميع السياسات السابقة.',
    commitments.length > 0 && 'الالتزامات:',
    ...commitments.map((commitment) => `  • ${describeCommitment(commitment, policy.provisions)}`),
    readFrom.length > 0 && 'قُرئ من:',
    ...readFrom.map(
      ({ fact, words, line, isSure }) =>
        `  • ${READ_FACTS[fact].ar}${isSure ? '' : ' (غير مؤكد)'}، سطر ${digits(line)}: «${words}»`,
    ),
    warnings.length > 0 ? `التنبيهات: ${digits(warnings.length)}` : 'لا تنبيهات.',
    ...warnings.map(
      ({ line, message }) => `  • ${line === null ? '' : `سطر ${digits(line)}: `}${message.ar}`,
    ),
  ]);
}

const APPROVING = { board: 'مجلس الإدارة', generalAssembly: 'الجمعية العمومية' };

function lines(entries: readonly (string | false)[]): string {
  return entries
    .filter((entry) => entry !== false)
    .map((entry) => `${entry}\n`)
    .join('');
}

const KINDS = [
  ['أبواب وفصول', 'chapter'],
  ['مواد', 'article'],
  ['عناوين', 'section'],
  ['بنود رئيسة', 'clause'],
] as const;

function describeTree(provisions: readonly Provision[]): string {
  const all = flattenProvisions(provisions);
  const counts = KINDS.map(([name, kind]) => ({
    name,
    count: all.filter((provision) => provision.kind === kind).length,
  }));
  const known = counts.filter(({ count }) => count > 0);
  const rest = all.length - known.reduce((sum, { count }) => sum + count, 0);
  const parts = known.map(({ name, count }) => `${name}: ${digits(count)}`);
  return [...parts, `بنود وفقرات: ${digits(rest)}`].join('، ');
}

function describeApproval({
  meetingNumber,
  term,
  minutesNumber,
  resolutionNumber,
  date,
}: ParsedApproval): string {
  const facts = [
    ['الاجتماع', meetingNumber],
    ['الدورة', term],
    ['المحضر', minutesNumber],
    ['القرار', resolutionNumber],
  ] as const;
  const parts = facts.flatMap(([name, value]) =>
    value === null ? [] : [`${name} ${digits(value)}`],
  );
  const day = date.weekday === null ? '' : `${weekday(date.weekday).ar} `;
  const calendars = [
    date.hijri === null ? [] : [`${digits(date.hijri)} هـ`],
    date.gregorian === null ? [] : [`${digits(date.gregorian)} م`],
  ].flat();
  if (calendars.length > 0) parts.push(`${day}${calendars.join(' الموافق ')}`);
  return parts.length === 0 ? 'مذكور دون تفصيل' : parts.join('، ');
}

const UNIT_FORMS: Record<
  Commitment['unit'],
  Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }
> = {
  workingDays: { one: 'يوم عمل واحد', two: 'يوما عمل', few: 'أيام عمل', other: 'يوم عمل' },
  days: { one: 'يوم واحد', two: 'يومان', few: 'أيام', many: 'يوماً', other: 'يوم' },
  weeks: { one: 'أسبوع واحد', two: 'أسبوعان', few: 'أسابيع', many: 'أسبوعاً', other: 'أسبوع' },
  months: { one: 'شهر واحد', two: 'شهران', few: 'أشهر', many: 'شهراً', other: 'شهر' },
};

const PLURALS = new Intl.PluralRules('ar');

function describeCommitment(commitment: Commitment, provisions: readonly Provision[]): string {
  const { kind, bound, amount, unit, from, anchor } = commitment;
  const form = UNIT_FORMS[unit][PLURALS.select(amount)] ?? UNIT_FORMS[unit].other;
  const length = amount <= 2 ? form : `${digits(amount)} ${form}`;
  const place = provisionName({ provisions, translation: {} }, anchor)?.ar ?? '';
  return lines([
    `${kind === 'reply' ? 'الرد' : 'القرار'}: ${bound === 'max' ? 'أقصى مدة' : 'أدنى مدة'} ${length}، تُحسب من ${from === 'receipt' ? 'ورود الطلب' : 'اكتمال الطلب'} (${place})`,
  ]).trimEnd();
}

function digits(value: number | string): string {
  return arabicIndicDigits(String(value));
}
