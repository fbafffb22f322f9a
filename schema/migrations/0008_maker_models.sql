CREATE TABLE `maker_models` (
	`maker` text PRIMARY KEY NOT NULL,
	`asked` text NOT NULL,
	`missing` text DEFAULT '[]' NOT NULL,
	`at` integer NOT NULL
);
