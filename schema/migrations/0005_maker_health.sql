CREATE TABLE `maker_faults` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`maker` text NOT NULL,
	`kind` text NOT NULL,
	`message` text NOT NULL,
	`task` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `maker_faults_by_maker` ON `maker_faults` (`maker`,"id" DESC);--> statement-breakpoint
CREATE TABLE `maker_health` (
	`maker` text PRIMARY KEY NOT NULL,
	`good` integer DEFAULT 0 NOT NULL,
	`bad` integer DEFAULT 0 NOT NULL,
	`faults` integer DEFAULT 0 NOT NULL,
	`rests` integer DEFAULT 0 NOT NULL,
	`rest_until` integer DEFAULT 0 NOT NULL,
	`last_good_at` integer
);
