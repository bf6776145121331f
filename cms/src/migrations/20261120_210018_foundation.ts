import { sql } from '@payloadcms/db-sqlite';
import type { MigrateDownArgs, MigrateUpArgs } from '@payloadcms/db-sqlite';

export async function up({ db, payload, req }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`policies\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`title_ar\` text,
  	\`title_en\` text,
  	\`summary_ar\` text,
  	\`summary_en\` text,
  	\`slug\` text,
  	\`code\` text,
  	\`category\` text DEFAULT 'other',
  	\`provisions\` text,
  	\`translation\` text,
  	\`commitments\` text,
  	\`slug_confirmed\` text,
  	\`meeting_id\` text(36),
  	\`resolution_number\` text,
  	\`effective_from\` text,
  	\`retroactive\` integer DEFAULT false,
  	\`replaces\` text DEFAULT 'none',
  	\`change_kind\` text,
  	\`change_note_ar\` text,
  	\`change_note_en\` text,
  	\`source_hash\` text,
  	\`source\` text,
  	\`state\` text DEFAULT 'draft',
  	\`approved_hash\` text,
  	\`approval_id\` text,
  	\`history\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`_status\` text DEFAULT 'draft',
  	FOREIGN KEY (\`meeting_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`policies_slug_idx\` ON \`policies\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`policies_meeting_idx\` ON \`policies\` (\`meeting_id\`);`)
  await db.run(sql`CREATE INDEX \`policies_source_hash_idx\` ON \`policies\` (\`source_hash\`);`)
  await db.run(sql`CREATE INDEX \`policies_state_idx\` ON \`policies\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`policies_updated_at_idx\` ON \`policies\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`policies_created_at_idx\` ON \`policies\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`policies__status_idx\` ON \`policies\` (\`_status\`);`)
  await db.run(sql`CREATE TABLE \`_policies_v\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`parent_id\` text(36),
  	\`version_revision\` numeric,
  	\`version_title_ar\` text,
  	\`version_title_en\` text,
  	\`version_summary_ar\` text,
  	\`version_summary_en\` text,
  	\`version_slug\` text,
  	\`version_code\` text,
  	\`version_category\` text DEFAULT 'other',
  	\`version_provisions\` text,
  	\`version_translation\` text,
  	\`version_commitments\` text,
  	\`version_slug_confirmed\` text,
  	\`version_meeting_id\` text(36),
  	\`version_resolution_number\` text,
  	\`version_effective_from\` text,
  	\`version_retroactive\` integer DEFAULT false,
  	\`version_replaces\` text DEFAULT 'none',
  	\`version_change_kind\` text,
  	\`version_change_note_ar\` text,
  	\`version_change_note_en\` text,
  	\`version_source_hash\` text,
  	\`version_source\` text,
  	\`version_state\` text DEFAULT 'draft',
  	\`version_approved_hash\` text,
  	\`version_approval_id\` text,
  	\`version_history\` text,
  	\`version_updated_at\` text,
  	\`version_created_at\` text,
  	\`version__status\` text DEFAULT 'draft',
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`latest\` integer,
  	\`autosave\` integer,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`version_meeting_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`_policies_v_parent_idx\` ON \`_policies_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_slug_idx\` ON \`_policies_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_meeting_idx\` ON \`_policies_v\` (\`version_meeting_id\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_source_hash_idx\` ON \`_policies_v\` (\`version_source_hash\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_state_idx\` ON \`_policies_v\` (\`version_state\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_updated_at_idx\` ON \`_policies_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version_created_at_idx\` ON \`_policies_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_version_version__status_idx\` ON \`_policies_v\` (\`version__status\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_created_at_idx\` ON \`_policies_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_updated_at_idx\` ON \`_policies_v\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_latest_idx\` ON \`_policies_v\` (\`latest\`);`)
  await db.run(sql`CREATE INDEX \`_policies_v_autosave_idx\` ON \`_policies_v\` (\`autosave\`);`)
  await db.run(sql`CREATE TABLE \`editions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`number\` numeric NOT NULL,
  	\`kind\` text,
  	\`title_ar\` text,
  	\`title_en\` text,
  	\`summary_ar\` text,
  	\`summary_en\` text,
  	\`slug\` text,
  	\`code\` text,
  	\`category\` text,
  	\`provisions\` text,
  	\`translation\` text,
  	\`commitments\` text,
  	\`effective_from\` text,
  	\`retroactive\` integer,
  	\`replaces\` text,
  	\`change_kind\` text,
  	\`change_note_ar\` text,
  	\`change_note_en\` text,
  	\`approval\` text,
  	\`content_hash\` text,
  	\`previous_hash\` text,
  	\`sealed_at\` text,
  	\`sealed_by\` text,
  	\`policy_id\` text NOT NULL,
  	\`approval_id\` text NOT NULL,
  	\`seal_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`editions_slug_idx\` ON \`editions\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`editions_effective_from_idx\` ON \`editions\` (\`effective_from\`);`)
  await db.run(sql`CREATE INDEX \`editions_policy_id_idx\` ON \`editions\` (\`policy_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_approval_id_idx\` ON \`editions\` (\`approval_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`editions_seal_key_idx\` ON \`editions\` (\`seal_key\`);`)
  await db.run(sql`CREATE INDEX \`editions_updated_at_idx\` ON \`editions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`editions_created_at_idx\` ON \`editions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`edition_translations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`title_en\` text,
  	\`summary_en\` text,
  	\`change_note_en\` text,
  	\`translation\` text,
  	\`revision\` numeric NOT NULL,
  	\`content_hash\` text,
  	\`previous_hash\` text,
  	\`signed_at\` text,
  	\`signed_by\` text,
  	\`policy_id\` text NOT NULL,
  	\`edition_id\` text NOT NULL,
  	\`revision_key\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`edition_translations_policy_id_idx\` ON \`edition_translations\` (\`policy_id\`);`)
  await db.run(sql`CREATE INDEX \`edition_translations_edition_id_idx\` ON \`edition_translations\` (\`edition_id\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`edition_translations_revision_key_idx\` ON \`edition_translations\` (\`revision_key\`);`)
  await db.run(sql`CREATE INDEX \`edition_translations_updated_at_idx\` ON \`edition_translations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`edition_translations_created_at_idx\` ON \`edition_translations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`meetings_signatories\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name\` text NOT NULL,
  	\`role\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`meetings\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_signatories_order_idx\` ON \`meetings_signatories\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`meetings_signatories_parent_id_idx\` ON \`meetings_signatories\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`meetings\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`title\` text,
  	\`body\` text DEFAULT 'board' NOT NULL,
  	\`meeting_number\` text,
  	\`term\` text,
  	\`minutes_number\` text,
  	\`gregorian_date\` text,
  	\`hijri_date\` text,
  	\`weekday\` text,
  	\`dates_as_written\` integer DEFAULT false,
  	\`date_as_written\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`meetings_updated_at_idx\` ON \`meetings\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`meetings_created_at_idx\` ON \`meetings\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`holidays\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`name_ar\` text NOT NULL,
  	\`name_en\` text,
  	\`from\` text NOT NULL,
  	\`to\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`holidays_updated_at_idx\` ON \`holidays\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`holidays_created_at_idx\` ON \`holidays\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`audit_events\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`seq\` numeric NOT NULL,
  	\`at\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`actor_name\` text,
  	\`actor_id\` text,
  	\`subject\` text,
  	\`subject_id\` text,
  	\`summary\` text,
  	\`facts\` text,
  	\`key\` text NOT NULL,
  	\`previous_hash\` text,
  	\`hash\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_events_seq_idx\` ON \`audit_events\` (\`seq\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_at_idx\` ON \`audit_events\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_kind_idx\` ON \`audit_events\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`audit_events_subject_idx\` ON \`audit_events\` (\`subject\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`audit_events_key_idx\` ON \`audit_events\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`users_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_roles_order_idx\` ON \`users_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`users_roles_parent_idx\` ON \`users_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users_sessions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`created_at\` text,
  	\`expires_at\` text NOT NULL,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`users_sessions_order_idx\` ON \`users_sessions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`users_sessions_parent_id_idx\` ON \`users_sessions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`users\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`name\` text NOT NULL,
  	\`active\` integer DEFAULT true,
  	\`must_change_password\` integer,
  	\`link_hash\` text,
  	\`link_purpose\` text,
  	\`link_until\` text,
  	\`second_factor\` text,
  	\`pending_secret\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`email\` text NOT NULL,
  	\`reset_password_token\` text,
  	\`reset_password_expiration\` text,
  	\`salt\` text,
  	\`hash\` text,
  	\`reset_password_requested_at\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`users_link_hash_idx\` ON \`users\` (\`link_hash\`);`)
  await db.run(sql`CREATE INDEX \`users_updated_at_idx\` ON \`users\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`users_created_at_idx\` ON \`users\` (\`created_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`users_email_idx\` ON \`users\` (\`email\`);`)
  await db.run(sql`CREATE TABLE \`account_marks\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`points\` numeric NOT NULL,
  	\`until\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`account_marks_key_idx\` ON \`account_marks\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`account_marks_until_idx\` ON \`account_marks\` (\`until\`);`)
  await db.run(sql`CREATE TABLE \`complaints\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reference\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`due_on\` text,
  	\`officer_id\` text(36),
  	\`text\` text NOT NULL,
  	\`category_name\` text,
  	\`locale\` text NOT NULL,
  	\`channel\` text DEFAULT 'website' NOT NULL,
  	\`anonymous\` integer,
  	\`suggestion\` integer,
  	\`cited_policy\` text,
  	\`cited_anchor\` text,
  	\`citation\` text,
  	\`due\` text,
  	\`pauses\` text,
  	\`timeline\` text,
  	\`outcome\` text,
  	\`complete_at\` text,
  	\`closed_at\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`concerned\` text,
  	\`receipt_hash\` text,
  	\`idempotency_hash\` text,
  	\`contact_encrypted\` text,
  	\`confidential\` integer,
  	\`retention\` text,
  	\`erase_on\` text,
  	\`erasure\` text,
  	\`data_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`complaints_reference_idx\` ON \`complaints\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`complaints_category_idx\` ON \`complaints\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`complaints_state_idx\` ON \`complaints\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`complaints_received_at_idx\` ON \`complaints\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`complaints_due_on_idx\` ON \`complaints\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`complaints_officer_idx\` ON \`complaints\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`complaints_cited_policy_idx\` ON \`complaints\` (\`cited_policy\`);`)
  await db.run(sql`CREATE INDEX \`complaints_closed_at_idx\` ON \`complaints\` (\`closed_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`complaints_receipt_hash_idx\` ON \`complaints\` (\`receipt_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`complaints_idempotency_hash_idx\` ON \`complaints\` (\`idempotency_hash\`);`)
  await db.run(sql`CREATE INDEX \`complaints_erase_on_idx\` ON \`complaints\` (\`erase_on\`);`)
  await db.run(sql`CREATE INDEX \`complaints_updated_at_idx\` ON \`complaints\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`complaints_created_at_idx\` ON \`complaints\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_concerned_idx\` ON \`complaints\` (\`state\`,\`concerned\`);`)
  await db.run(sql`CREATE TABLE \`enquiries\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`reference\` text NOT NULL,
  	\`subject\` text NOT NULL,
  	\`category\` text NOT NULL,
  	\`state\` text DEFAULT 'received' NOT NULL,
  	\`received_at\` text NOT NULL,
  	\`due_on\` text,
  	\`officer_id\` text(36),
  	\`text\` text NOT NULL,
  	\`category_name\` text,
  	\`locale\` text NOT NULL,
  	\`channel\` text DEFAULT 'website' NOT NULL,
  	\`anonymous\` integer,
  	\`suggestion\` integer,
  	\`cited_policy\` text,
  	\`cited_anchor\` text,
  	\`citation\` text,
  	\`due\` text,
  	\`pauses\` text,
  	\`timeline\` text,
  	\`outcome\` text,
  	\`complete_at\` text,
  	\`closed_at\` text,
  	\`revision\` numeric DEFAULT 0 NOT NULL,
  	\`concerned\` text,
  	\`receipt_hash\` text,
  	\`idempotency_hash\` text,
  	\`contact_encrypted\` text,
  	\`confidential\` integer,
  	\`retention\` text,
  	\`erase_on\` text,
  	\`erasure\` text,
  	\`data_key\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_reference_idx\` ON \`enquiries\` (\`reference\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_category_idx\` ON \`enquiries\` (\`category\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_state_idx\` ON \`enquiries\` (\`state\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_received_at_idx\` ON \`enquiries\` (\`received_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_due_on_idx\` ON \`enquiries\` (\`due_on\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_officer_idx\` ON \`enquiries\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_cited_policy_idx\` ON \`enquiries\` (\`cited_policy\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_closed_at_idx\` ON \`enquiries\` (\`closed_at\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_receipt_hash_idx\` ON \`enquiries\` (\`receipt_hash\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`enquiries_idempotency_hash_idx\` ON \`enquiries\` (\`idempotency_hash\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_erase_on_idx\` ON \`enquiries\` (\`erase_on\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_updated_at_idx\` ON \`enquiries\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`enquiries_created_at_idx\` ON \`enquiries\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`state_concerned_1_idx\` ON \`enquiries\` (\`state\`,\`concerned\`);`)
  await db.run(sql`CREATE TABLE \`feedback_categories\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`slug\` text NOT NULL,
  	\`kind\` text NOT NULL,
  	\`name_ar\` text NOT NULL,
  	\`name_en\` text,
  	\`position\` numeric DEFAULT 0,
  	\`active\` integer DEFAULT true,
  	\`confidential\` integer DEFAULT false,
  	\`retention_months\` numeric DEFAULT 12 NOT NULL,
  	\`retention_required\` integer DEFAULT false,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`feedback_categories_slug_idx\` ON \`feedback_categories\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`feedback_categories_kind_idx\` ON \`feedback_categories\` (\`kind\`);`)
  await db.run(sql`CREATE INDEX \`feedback_categories_updated_at_idx\` ON \`feedback_categories\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`feedback_categories_created_at_idx\` ON \`feedback_categories\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`reply_templates\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`slug\` text NOT NULL,
  	\`kind\` text DEFAULT 'any' NOT NULL,
  	\`title_ar\` text NOT NULL,
  	\`title_en\` text,
  	\`text_ar\` text NOT NULL,
  	\`text_en\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`reply_templates_slug_idx\` ON \`reply_templates\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`reply_templates_updated_at_idx\` ON \`reply_templates\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`reply_templates_created_at_idx\` ON \`reply_templates\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`substitutions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`officer_id\` text(36) NOT NULL,
  	\`substitute_id\` text(36) NOT NULL,
  	\`from\` text,
  	\`until\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	FOREIGN KEY (\`officer_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`substitute_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`substitutions_officer_idx\` ON \`substitutions\` (\`officer_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_substitute_idx\` ON \`substitutions\` (\`substitute_id\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_updated_at_idx\` ON \`substitutions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`substitutions_created_at_idx\` ON \`substitutions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`surveys_questions_options\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`value\` text,
  	\`label_ar\` text,
  	\`label_en\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys_questions\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_questions_options_order_idx\` ON \`surveys_questions_options\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_questions_options_parent_id_idx\` ON \`surveys_questions_options\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys_questions\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`type\` text DEFAULT 'rating' NOT NULL,
  	\`label_ar\` text NOT NULL,
  	\`label_en\` text,
  	\`help_ar\` text,
  	\`help_en\` text,
  	\`required\` integer,
  	\`scale_min\` numeric DEFAULT 1,
  	\`scale_max\` numeric DEFAULT 5,
  	\`min_label_ar\` text,
  	\`min_label_en\` text,
  	\`max_label_ar\` text,
  	\`max_label_en\` text,
  	\`max_length\` numeric,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`surveys\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`surveys_questions_order_idx\` ON \`surveys_questions\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`surveys_questions_parent_id_idx\` ON \`surveys_questions\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`surveys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`slug\` text NOT NULL,
  	\`active\` integer DEFAULT false,
  	\`audience\` text DEFAULT 'open',
  	\`opens_on\` text,
  	\`closes_on\` text,
  	\`minimum_group\` numeric DEFAULT 5,
  	\`title_ar\` text NOT NULL,
  	\`title_en\` text,
  	\`intro_ar\` text,
  	\`intro_en\` text,
  	\`thanks_ar\` text,
  	\`thanks_en\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`surveys_slug_idx\` ON \`surveys\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`surveys_updated_at_idx\` ON \`surveys\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`surveys_created_at_idx\` ON \`surveys\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`survey_responses\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`survey\` text NOT NULL,
  	\`locale\` text NOT NULL,
  	\`received_on\` text NOT NULL,
  	\`answers\` text NOT NULL,
  	\`idempotency_hash\` text NOT NULL,
  	\`body_hash\` text
  );
  `)
  await db.run(sql`CREATE INDEX \`survey_responses_survey_idx\` ON \`survey_responses\` (\`survey\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`survey_responses_idempotency_hash_idx\` ON \`survey_responses\` (\`idempotency_hash\`);`)
  await db.run(sql`CREATE TABLE \`feedback_keys\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`holder\` text,
  	\`expires_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`feedback_keys_key_idx\` ON \`feedback_keys\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`feedback_keys_expires_at_idx\` ON \`feedback_keys\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`feedback_limits\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`points\` numeric DEFAULT 0 NOT NULL,
  	\`expires_at\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`feedback_limits_key_idx\` ON \`feedback_limits\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`feedback_limits_expires_at_idx\` ON \`feedback_limits\` (\`expires_at\`);`)
  await db.run(sql`CREATE TABLE \`revisions\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`document\` text NOT NULL,
  	\`revision\` numeric NOT NULL,
  	\`claim\` text NOT NULL,
  	\`changes\` text NOT NULL,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`revisions_document_idx\` ON \`revisions\` (\`document\`);`)
  await db.run(sql`CREATE INDEX \`revisions_updated_at_idx\` ON \`revisions\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`revisions_created_at_idx\` ON \`revisions\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`presences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`place\` text NOT NULL,
  	\`document\` text NOT NULL,
  	\`name\` text NOT NULL,
  	\`seen_at\` numeric NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`presences_place_idx\` ON \`presences\` (\`place\`);`)
  await db.run(sql`CREATE INDEX \`presences_document_idx\` ON \`presences\` (\`document\`);`)
  await db.run(sql`CREATE TABLE \`payload_kv\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text NOT NULL,
  	\`data\` text NOT NULL
  );
  `)
  await db.run(sql`CREATE UNIQUE INDEX \`payload_kv_key_idx\` ON \`payload_kv\` (\`key\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`key\` text,
  	\`value\` text,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_key_idx\` ON \`payload_preferences\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_updated_at_idx\` ON \`payload_preferences\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_created_at_idx\` ON \`payload_preferences\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`payload_preferences_rels\` (
  	\`id\` integer PRIMARY KEY NOT NULL,
  	\`order\` integer,
  	\`parent_id\` text(36) NOT NULL,
  	\`path\` text NOT NULL,
  	\`users_id\` text(36),
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`payload_preferences\`(\`id\`) ON UPDATE no action ON DELETE cascade,
  	FOREIGN KEY (\`users_id\`) REFERENCES \`users\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_order_idx\` ON \`payload_preferences_rels\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_parent_idx\` ON \`payload_preferences_rels\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_path_idx\` ON \`payload_preferences_rels\` (\`path\`);`)
  await db.run(sql`CREATE INDEX \`payload_preferences_rels_users_id_idx\` ON \`payload_preferences_rels\` (\`users_id\`);`)
  await db.run(sql`CREATE TABLE \`payload_migrations\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`name\` text,
  	\`batch\` numeric,
  	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
  	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
  );
  `)
  await db.run(sql`CREATE INDEX \`payload_migrations_updated_at_idx\` ON \`payload_migrations\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`payload_migrations_created_at_idx\` ON \`payload_migrations\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`organisation_second_factor_roles\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisation_second_factor_roles_order_idx\` ON \`organisation_second_factor_roles\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisation_second_factor_roles_parent_idx\` ON \`organisation_second_factor_roles\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisation_weekend\` (
  	\`order\` integer NOT NULL,
  	\`parent_id\` text(36) NOT NULL,
  	\`value\` text,
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	FOREIGN KEY (\`parent_id\`) REFERENCES \`organisation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisation_weekend_order_idx\` ON \`organisation_weekend\` (\`order\`);`)
  await db.run(sql`CREATE INDEX \`organisation_weekend_parent_idx\` ON \`organisation_weekend\` (\`parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisation_channels\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`kind\` text NOT NULL,
  	\`value\` text,
  	\`label_ar\` text,
  	\`label_en\` text,
  	\`hours_ar\` text,
  	\`hours_en\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisation_channels_order_idx\` ON \`organisation_channels\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisation_channels_parent_id_idx\` ON \`organisation_channels\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisation_branches\` (
  	\`_order\` integer NOT NULL,
  	\`_parent_id\` text(36) NOT NULL,
  	\`id\` text PRIMARY KEY NOT NULL,
  	\`name_ar\` text NOT NULL,
  	\`name_en\` text,
  	\`address_ar\` text,
  	\`address_en\` text,
  	\`phone\` text,
  	FOREIGN KEY (\`_parent_id\`) REFERENCES \`organisation\`(\`id\`) ON UPDATE no action ON DELETE cascade
  );
  `)
  await db.run(sql`CREATE INDEX \`organisation_branches_order_idx\` ON \`organisation_branches\` (\`_order\`);`)
  await db.run(sql`CREATE INDEX \`organisation_branches_parent_id_idx\` ON \`organisation_branches\` (\`_parent_id\`);`)
  await db.run(sql`CREATE TABLE \`organisation\` (
  	\`id\` text(36) PRIMARY KEY NOT NULL,
  	\`revision\` numeric,
  	\`name_ar\` text NOT NULL,
  	\`name_en\` text,
  	\`about_ar\` text,
  	\`about_en\` text,
  	\`licence_number\` text,
  	\`time_zone\` text DEFAULT 'Asia/Riyadh' NOT NULL,
  	\`complaints_policy_id\` text(36),
  	\`enquiries_policy_id\` text(36),
  	\`updated_at\` text,
  	\`created_at\` text,
  	FOREIGN KEY (\`complaints_policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null,
  	FOREIGN KEY (\`enquiries_policy_id\`) REFERENCES \`policies\`(\`id\`) ON UPDATE no action ON DELETE set null
  );
  `)
  await db.run(sql`CREATE INDEX \`organisation_complaints_policy_idx\` ON \`organisation\` (\`complaints_policy_id\`);`)
  await db.run(sql`CREATE INDEX \`organisation_enquiries_policy_idx\` ON \`organisation\` (\`enquiries_policy_id\`);`)
}

export async function down({ db, payload, req }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`policies\`;`)
  await db.run(sql`DROP TABLE \`_policies_v\`;`)
  await db.run(sql`DROP TABLE \`editions\`;`)
  await db.run(sql`DROP TABLE \`edition_translations\`;`)
  await db.run(sql`DROP TABLE \`meetings_signatories\`;`)
  await db.run(sql`DROP TABLE \`meetings\`;`)
  await db.run(sql`DROP TABLE \`holidays\`;`)
  await db.run(sql`DROP TABLE \`audit_events\`;`)
  await db.run(sql`DROP TABLE \`users_roles\`;`)
  await db.run(sql`DROP TABLE \`users_sessions\`;`)
  await db.run(sql`DROP TABLE \`users\`;`)
  await db.run(sql`DROP TABLE \`account_marks\`;`)
  await db.run(sql`DROP TABLE \`complaints\`;`)
  await db.run(sql`DROP TABLE \`enquiries\`;`)
  await db.run(sql`DROP TABLE \`feedback_categories\`;`)
  await db.run(sql`DROP TABLE \`reply_templates\`;`)
  await db.run(sql`DROP TABLE \`substitutions\`;`)
  await db.run(sql`DROP TABLE \`surveys_questions_options\`;`)
  await db.run(sql`DROP TABLE \`surveys_questions\`;`)
  await db.run(sql`DROP TABLE \`surveys\`;`)
  await db.run(sql`DROP TABLE \`survey_responses\`;`)
  await db.run(sql`DROP TABLE \`feedback_keys\`;`)
  await db.run(sql`DROP TABLE \`feedback_limits\`;`)
  await db.run(sql`DROP TABLE \`revisions\`;`)
  await db.run(sql`DROP TABLE \`presences\`;`)
  await db.run(sql`DROP TABLE \`payload_kv\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences\`;`)
  await db.run(sql`DROP TABLE \`payload_preferences_rels\`;`)
  await db.run(sql`DROP TABLE \`payload_migrations\`;`)
  await db.run(sql`DROP TABLE \`organisation_second_factor_roles\`;`)
  await db.run(sql`DROP TABLE \`organisation_weekend\`;`)
  await db.run(sql`DROP TABLE \`organisation_channels\`;`)
  await db.run(sql`DROP TABLE \`organisation_branches\`;`)
  await db.run(sql`DROP TABLE \`organisation\`;`)
}
