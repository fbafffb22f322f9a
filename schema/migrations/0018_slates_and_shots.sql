ALTER TABLE `takes` ADD `slate` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX `takes_by_node` ON `takes` (`board_id`,`node`,`slate`);--> statement-breakpoint
ALTER TABLE `template_versions` ADD `shots` text DEFAULT '[]' NOT NULL;