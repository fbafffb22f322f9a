CREATE TABLE `balances` (
	`owner` text NOT NULL,
	`unit` text NOT NULL,
	`account` text NOT NULL,
	`amount` integer NOT NULL,
	PRIMARY KEY(`owner`, `unit`, `account`),
	CONSTRAINT "balances_floor" CHECK("balances"."amount" >= 0 OR "balances"."account" IN ('issued', 'payable'))
);
--> statement-breakpoint
CREATE TABLE `claims` (
	`owner` text NOT NULL,
	`task_key` text NOT NULL,
	`run` text NOT NULL,
	`node` text NOT NULL,
	`job` integer NOT NULL,
	PRIMARY KEY(`owner`, `task_key`)
);
--> statement-breakpoint
CREATE INDEX `claims_by_run` ON `claims` (`run`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`owner` text NOT NULL,
	`unit` text NOT NULL,
	`amount` integer NOT NULL,
	`debit` text NOT NULL,
	`credit` text NOT NULL,
	`hold` text,
	`run` text,
	`board` text,
	`node` text,
	`job` integer,
	`action` text NOT NULL,
	`meta` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "entries_amount" CHECK("entries"."amount" >= 0)
);
--> statement-breakpoint
CREATE INDEX `entries_by_owner` ON `entries` (`owner`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `entries_by_hold` ON `entries` (`hold`);--> statement-breakpoint
CREATE UNIQUE INDEX `entries_resolved` ON `entries` (`hold`) WHERE "entries"."kind" IN ('settle', 'release');--> statement-breakpoint
CREATE UNIQUE INDEX `entries_returned` ON `entries` (`hold`) WHERE "entries"."kind" = 'return';--> statement-breakpoint
CREATE INDEX `entries_by_run` ON `entries` (`run`);--> statement-breakpoint
CREATE INDEX `entries_by_board` ON `entries` (`board`);--> statement-breakpoint
CREATE TABLE `provider_keys` (
	`owner` text NOT NULL,
	`provider` text NOT NULL,
	`sealed` text NOT NULL,
	`hint` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner`, `provider`)
);
--> statement-breakpoint
CREATE TABLE `studio_settings` (
	`version` integer PRIMARY KEY NOT NULL,
	`settings` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `user_settings` (
	`owner` text PRIMARY KEY NOT NULL,
	`monthly_cap` integer,
	`tier` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `run_archives` (
	`run` text NOT NULL,
	`seq` integer NOT NULL,
	`events` text NOT NULL,
	PRIMARY KEY(`run`, `seq`)
);
--> statement-breakpoint
CREATE TABLE `run_orders` (
	`run` text PRIMARY KEY NOT NULL,
	`order` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `runs` ADD `quoted` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `done` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `total` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `place` real DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `heartbeat_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `runs` ADD `started_at` integer;--> statement-breakpoint
CREATE INDEX `takes_by_run` ON `takes` (`run_id`);