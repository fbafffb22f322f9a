CREATE TABLE `shared_training_data` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`owner` text NOT NULL,
	`take_id` text NOT NULL,
	`asset_id` text,
	`node_kind` text NOT NULL,
	`output_kind` text NOT NULL,
	`tier` text NOT NULL,
	`maker` text NOT NULL,
	`model` text NOT NULL,
	`prompt` text,
	`settings` text NOT NULL,
	`cast` text NOT NULL,
	`inputs` text NOT NULL,
	`files` text NOT NULL,
	`words` text,
	`bytes` integer NOT NULL,
	`milliseconds` integer NOT NULL,
	`rating` integer,
	`consent` integer NOT NULL,
	`created_at` integer NOT NULL,
	`copied_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `shared_by_id` ON `shared_training_data` (`id`);--> statement-breakpoint
CREATE INDEX `shared_by_owner` ON `shared_training_data` (`owner`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `shared_by_asset` ON `shared_training_data` (`asset_id`);--> statement-breakpoint
CREATE TABLE `sharing_consents` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`owner` text NOT NULL,
	`version` text NOT NULL,
	`on` integer NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `sharing_consents_by_owner` ON `sharing_consents` (`owner`,`id`);--> statement-breakpoint
CREATE TABLE `training_exports` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`boundary` integer NOT NULL,
	`rows` integer NOT NULL,
	`filters` text NOT NULL,
	`read_at` integer
);
--> statement-breakpoint
CREATE TABLE `training_outbox` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`share` text NOT NULL,
	`work` text NOT NULL,
	`files` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `training_outbox_once` ON `training_outbox` (`share`,`work`);--> statement-breakpoint
CREATE INDEX `training_outbox_due` ON `training_outbox` (`due_at`);--> statement-breakpoint
ALTER TABLE `assets` ADD `lendable` integer DEFAULT false NOT NULL;