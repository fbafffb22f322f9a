CREATE TABLE `cast_members` (
	`id` text PRIMARY KEY NOT NULL,
	`owner` text NOT NULL,
	`name` text NOT NULL,
	`notes` text NOT NULL,
	`pictures` text NOT NULL,
	`model` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`deleted_at` integer
);
--> statement-breakpoint
CREATE INDEX `cast_members_by_owner` ON `cast_members` (`owner`,`created_at`);--> statement-breakpoint
CREATE INDEX `cast_members_deleted` ON `cast_members` (`deleted_at`) WHERE deleted_at IS NOT NULL;