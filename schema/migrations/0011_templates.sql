CREATE TABLE `board_origins` (
	`board_id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `template_reports` (
	`slug` text NOT NULL,
	`reporter` text NOT NULL,
	`reason` text NOT NULL,
	`words` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`slug`, `reporter`)
);
--> statement-breakpoint
CREATE INDEX `template_reports_open` ON `template_reports` (`at`) WHERE settled_at IS NULL;--> statement-breakpoint
CREATE TABLE `template_uses` (
	`slug` text NOT NULL,
	`owner` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`slug`, `owner`)
);
--> statement-breakpoint
CREATE TABLE `template_versions` (
	`slug` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`tags` text NOT NULL,
	`graph` text NOT NULL,
	`inputs` text NOT NULL,
	`sha256` text NOT NULL,
	`aspect` text NOT NULL,
	`nodes` integer NOT NULL,
	`cover_key` text,
	`samples` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`slug`, `version`)
);
--> statement-breakpoint
CREATE TABLE `templates` (
	`slug` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`tags` text NOT NULL,
	`sought` text NOT NULL,
	`shown` text NOT NULL,
	`version` integer NOT NULL,
	`aspect` text NOT NULL,
	`nodes` integer NOT NULL,
	`cover_key` text,
	`uses` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer NOT NULL,
	`taken_down_at` integer
);
--> statement-breakpoint
CREATE INDEX `templates_by_owner` ON `templates` (`owner`,`published_at`);--> statement-breakpoint
CREATE INDEX `templates_newest` ON `templates` (`published_at`) WHERE shown = 'public';--> statement-breakpoint
CREATE INDEX `templates_used` ON `templates` (`uses`) WHERE shown = 'public';