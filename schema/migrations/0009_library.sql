CREATE TABLE `asset_tags` (
	`asset` text NOT NULL,
	`tag` text NOT NULL,
	PRIMARY KEY(`asset`, `tag`)
);
--> statement-breakpoint
CREATE TABLE `zips` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`files` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `zips_by_age` ON `zips` (`created_at`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`what` text,
	`how` integer,
	`words` text NOT NULL,
	`file` text,
	`file_name` text,
	`file_kind` text,
	`provider` text,
	`tier` text,
	`created_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `reports_open` ON `reports` (`created_at`,`id`) WHERE done_at IS NULL;--> statement-breakpoint
CREATE INDEX `reports_done` ON `reports` (`created_at`,`id`) WHERE done_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `assets` ADD `favourite_at` integer;--> statement-breakpoint
ALTER TABLE `assets` ADD `rating` integer;--> statement-breakpoint
ALTER TABLE `assets` ADD `downloads` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `assets` ADD `place` integer;--> statement-breakpoint
CREATE UNIQUE INDEX `assets_by_place` ON `assets` (`place`);--> statement-breakpoint
CREATE INDEX `assets_favourite` ON `assets` (`owner`,`favourite_at`,`place`) WHERE favourite_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `assets_in_bin` ON `assets` (`owner`,`deleted_at`,`place`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
CREATE INDEX `assets_to_go` ON `assets` (`deleted_at`) WHERE deleted_at IS NOT NULL;--> statement-breakpoint
ALTER TABLE `takes` ADD `recipe` text;