CREATE INDEX `takes_by_asset` ON `takes` (`asset_id`);--> statement-breakpoint
CREATE INDEX `takes_in_bin` ON `takes` (`deleted_at`) WHERE deleted_at IS NOT NULL;