CREATE TABLE `watch_approvals` (
	`token` text NOT NULL,
	`take_id` text NOT NULL,
	`node` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`token`, `take_id`)
);
--> statement-breakpoint
CREATE TABLE `watch_links` (
	`token` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`board_id` text NOT NULL,
	`node` text,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE INDEX `watch_links_by_board` ON `watch_links` (`board_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `watch_notes` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`take_id` text NOT NULL,
	`node` text NOT NULL,
	`at` real,
	`words` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`done_at` integer
);
--> statement-breakpoint
CREATE INDEX `watch_notes_by_token` ON `watch_notes` (`token`,`created_at`);