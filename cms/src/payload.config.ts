import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { CASE_KINDS, feedback, KINDS } from '@mithaq/feedback';
import { ar } from '@payloadcms/translations/languages/ar';
import { en } from '@payloadcms/translations/languages/en';
import { buildConfig } from 'payload';

import { auditEvents } from './audit/collection.ts';
import { databaseAdapter } from './core/database.ts';
import { readEnvironment } from './core/environment.ts';
import { logging } from './core/logging.ts';
import { noMail } from './core/mail.ts';
import { inNormalForm } from './core/normalForm.ts';
import { panelWords } from './core/panelWords.ts';
import { answerInOneLanguage } from './core/policyError.ts';
import { withQuestions } from './core/questions/withQuestions.ts';
import { readSecrets } from './core/secrets.ts';
import { withDoubts } from './core/withDoubts.ts';
import { withLengthNotes } from './core/withLengthNotes.ts';
import { withoutApiTabs } from './core/withoutApiTabs.ts';
import { withoutJsonColumns } from './core/withoutJsonColumns.ts';
import { withYesNoCells } from './core/withYesNoCells.ts';
import { editions, editionTranslations } from './editions/collection.ts';
import { bindingPolicyFields } from './feedback/bindingPolicies.ts';
import { casesHiddenFromReader } from './feedback/hiddenCases.ts';
import { feedbackOptions } from './feedback/options.ts';
import { meetings } from './meetings/collection.ts';
import { migrations } from './migrations/index.ts';
import { organisation } from './organisation/global.ts';
import { holidays } from './organisation/holidays.ts';
import { policies } from './policies/collection.ts';
import { publicEndpoints } from './public/endpoints.ts';
import { withRevisions } from './revisions/withRevisions.ts';
import { users } from './users/collection.ts';
import { accountMarks } from './users/marks.ts';

const folder = path.dirname(fileURLToPath(import.meta.url));
const environment = readEnvironment(process.env);
const secrets = readSecrets(environment.DATA_DIR);
const origin = environment.CMS_ORIGIN ?? `http://localhost:${String(environment.CMS_PORT)}`;
const origins = [origin, `http://127.0.0.1:${String(environment.CMS_PORT)}`];

/** Sealed, appended to, or written by the machine: no form of the panel saves them. */
const UNEDITED = [
  'audit-events',
  'editions',
  'edition-translations',
  ...KINDS.map((kind) => CASE_KINDS[kind].segment),
  'survey-responses',
  'feedback-keys',
  'feedback-limits',
  'account-marks',
];

const config = buildConfig({
  secret: secrets.payload,
  serverURL: environment.CMS_ORIGIN ?? '',
  csrf: origins,
  cors: [],
  telemetry: false,
  logger: { options: logging(process.env['PAYLOAD_LOG_LEVEL'] ?? 'info') },
  email: noMail,
  defaultDepth: 0,
  maxDepth: 2,
  graphQL: { disable: true },
  db: databaseAdapter({
    databaseUrl: environment.DATABASE_URL,
    dataDir: environment.DATA_DIR,
    migrations,
    migrationDir: path.resolve(folder, 'migrations'),
  }),
  i18n: { supportedLanguages: { ar, en }, fallbackLanguage: 'ar', translations: panelWords },
  admin: {
    user: 'users',
    avatar: 'default',
    dateFormat: 'd MMMM yyyy – HH:mm',
    components: {
      beforeDashboard: ['/src/dashboard/Awaiting.tsx#Awaiting'],
      views: {
        login: { Component: '/src/users/ui/SignIn.tsx#SignIn' },
        newPassword: {
          Component: '/src/users/ui/NewPassword.tsx#NewPassword',
          path: '/new-password',
          exact: true,
          meta: { title: 'كلمة مرور جديدة · New password' },
        },
        secondFactor: {
          Component: '/src/users/ui/SecondFactor.tsx#SecondFactor',
          path: '/second-factor',
          exact: true,
          meta: { title: 'التحقق بخطوتين · Second factor' },
        },
      },
      providers: ['/src/organisation/ui/AssociationTime.tsx#AssociationTime'],
      graphics: {
        Logo: '/src/core/ui/Brand.tsx#Logo',
        Icon: '/src/core/ui/Brand.tsx#Icon',
      },
    },
    importMap: { baseDir: path.resolve(folder, '..') },
    meta: { titleSuffix: ' — ميثاق Mithaq' },
  },
  collections: [
    policies,
    editions,
    editionTranslations,
    meetings,
    holidays,
    auditEvents(casesHiddenFromReader),
    users(origin.startsWith('https:')),
    accountMarks,
  ],
  globals: [organisation(bindingPolicyFields)],
  endpoints: publicEndpoints,
  hooks: { afterError: [answerInOneLanguage] },
  plugins: [
    feedback(feedbackOptions(secrets, environment)),
    withoutApiTabs,
    withLengthNotes,
    withoutJsonColumns,
    withYesNoCells,
    withRevisions({ except: UNEDITED }),
    withDoubts,
    inNormalForm,
  ],
  typescript: { outputFile: path.resolve(folder, 'payload-types.ts') },
});

export default config.then(withQuestions);
