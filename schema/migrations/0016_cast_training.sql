CREATE TABLE `cast_models` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`member` text NOT NULL,
	`run` text NOT NULL,
	`tier` text NOT NULL,
	`pictures` text NOT NULL,
	`provider` text,
	`object_key` text,
	`bytes` integer,
	`sha256` text,
	`why` text,
	`created_at` integer NOT NULL,
	`ready_at` integer,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `cast_models_by_member` ON `cast_models` (`owner`,`member`,`created_at`);--> statement-breakpoint
CREATE INDEX `cast_models_by_run` ON `cast_models` (`run`);--> statement-breakpoint
CREATE UNIQUE INDEX `cast_models_going` ON `cast_models` (`member`) WHERE ready_at IS NULL AND ended_at IS NULL;--> statement-breakpoint
ALTER TABLE `cast_members` ADD `words` text DEFAULT '' NOT NULL;--> statement-breakpoint
-- What was noted of a member went into prompts until now: it goes on doing so as their words.
UPDATE `cast_members` SET `words` = substr(`notes`, 1, 2000), `notes` = '';
