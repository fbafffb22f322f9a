CREATE TABLE `enhanced_prompts` (
	`owner` text NOT NULL,
	`key` text NOT NULL,
	`text` text NOT NULL,
	`maker` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner`, `key`)
);
--> statement-breakpoint
CREATE INDEX `enhanced_prompts_by_owner` ON `enhanced_prompts` (`owner`,`created_at`);--> statement-breakpoint
CREATE TABLE `looks` (
	`owner` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`preset` text NOT NULL,
	`words` text NOT NULL,
	`strength` real NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`owner`, `id`)
);
--> statement-breakpoint
CREATE INDEX `looks_by_owner` ON `looks` (`owner`,`created_at`);--> statement-breakpoint
ALTER TABLE `takes` ADD `prompt` text;--> statement-breakpoint
ALTER TABLE `takes` ADD `written` text;