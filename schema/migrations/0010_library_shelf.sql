-- The library's index, kept by the database itself whoever writes a file, a take or a tag.
--
-- `shelf` has one row for each thing a file can be found by: ('all', ''), ('kind', 'image'),
-- ('board', id) and so on, each in the order of the files' places. A page of any filter is a walk along
-- this table's key, and a count is one too. Only what the library shows is on it: not what lies in the
-- bin, nor what is only a piece of a shot. `library_words` are the same files' words, by place.
CREATE TABLE `shelf` (
  `owner` text NOT NULL,
  `facet` text NOT NULL,
  `value` text NOT NULL,
  `place` integer NOT NULL,
  PRIMARY KEY (`owner`, `facet`, `value`, `place`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE INDEX `shelf_by_place` ON `shelf` (`place`);
--> statement-breakpoint
-- The owner is a word like any other, so that a search reads no other's files.
CREATE VIRTUAL TABLE `library_words` USING fts5(
  owner, name, tags, prompt, written,
  tokenize = 'unicode61 remove_diacritics 2',
  prefix = '1 2 3'
);
--> statement-breakpoint
-- A view to insert into is how one trigger calls another: `INSERT INTO reshelve (asset) VALUES (id)`.
CREATE VIEW `reshelve` AS SELECT id AS asset FROM assets WHERE 0;
--> statement-breakpoint
CREATE TRIGGER `reshelve_asset` INSTEAD OF INSERT ON `reshelve`
BEGIN
  DELETE FROM shelf WHERE place = (SELECT place FROM assets WHERE id = NEW.asset);

  INSERT INTO shelf (owner, facet, value, place)
  SELECT owner, 'all', '', place FROM assets
  WHERE id = NEW.asset AND deleted_at IS NULL AND (source = 'upload'
    OR EXISTS (SELECT 1 FROM takes WHERE asset_id = NEW.asset AND deleted_at IS NULL AND piece = 0)
    OR NOT EXISTS (SELECT 1 FROM takes WHERE asset_id = NEW.asset));

  INSERT INTO shelf (owner, facet, value, place)
  SELECT assets.owner, 'kind', assets.kind, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  WHERE assets.id = NEW.asset
  UNION ALL
  SELECT assets.owner, 'source', assets.source, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  WHERE assets.id = NEW.asset
  UNION ALL
  SELECT assets.owner, 'favourite', '', assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  WHERE assets.id = NEW.asset AND assets.favourite_at IS NOT NULL
  UNION ALL
  SELECT assets.owner, 'rating', CAST(assets.rating AS TEXT), assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  WHERE assets.id = NEW.asset AND assets.rating IS NOT NULL;

  INSERT INTO shelf (owner, facet, value, place)
  SELECT assets.owner, 'tag', asset_tags.tag, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  JOIN asset_tags ON asset_tags.asset = assets.id
  WHERE assets.id = NEW.asset;

  INSERT INTO shelf (owner, facet, value, place)
  SELECT assets.owner, 'board', takes.board_id, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  JOIN takes ON takes.asset_id = assets.id AND takes.deleted_at IS NULL AND takes.piece = 0
  WHERE assets.id = NEW.asset AND takes.board_id IS NOT NULL
  UNION
  SELECT assets.owner, 'provider', takes.provider, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  JOIN takes ON takes.asset_id = assets.id AND takes.deleted_at IS NULL AND takes.piece = 0
  WHERE assets.id = NEW.asset
  UNION
  SELECT assets.owner, 'tier', takes.tier, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  JOIN takes ON takes.asset_id = assets.id AND takes.deleted_at IS NULL AND takes.piece = 0
  WHERE assets.id = NEW.asset
  UNION
  SELECT assets.owner, 'cast', member.value ->> 'id', assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  JOIN takes ON takes.asset_id = assets.id AND takes.deleted_at IS NULL AND takes.piece = 0
  JOIN json_each(takes.recipe, '$.cast') AS member
  WHERE assets.id = NEW.asset AND member.value ->> 'id' IS NOT NULL;
END;
--> statement-breakpoint
CREATE VIEW `reword` AS SELECT id AS asset FROM assets WHERE 0;
--> statement-breakpoint
CREATE TRIGGER `reword_asset` INSTEAD OF INSERT ON `reword`
BEGIN
  DELETE FROM library_words WHERE rowid = (SELECT place FROM assets WHERE id = NEW.asset);

  INSERT INTO library_words (rowid, owner, name, tags, prompt, written)
  SELECT assets.place, assets.owner, assets.name,
    (SELECT group_concat(tag, ' ') FROM asset_tags WHERE asset = assets.id),
    takes.prompt, takes.written
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  LEFT JOIN takes ON takes.id = (SELECT newest.id FROM takes AS newest
    WHERE newest.asset_id = assets.id AND newest.deleted_at IS NULL AND newest.piece = 0
    ORDER BY newest.created_at DESC, newest.id DESC LIMIT 1)
  WHERE assets.id = NEW.asset;
END;
--> statement-breakpoint
-- A place is its millisecond, with room for a thousand files in each; they may run over into the next.
-- What a run made is put on the shelf by its take, which comes in the same transaction.
CREATE TRIGGER `assets_place` AFTER INSERT ON `assets`
BEGIN
  UPDATE assets SET place = max(NEW.created_at * 1024, 1 + coalesce(
    (SELECT max(place) FROM assets
     WHERE place >= NEW.created_at * 1024 AND place < (NEW.created_at + 1000) * 1024), -1))
  WHERE id = NEW.id;
  INSERT INTO reshelve (asset) SELECT NEW.id WHERE NEW.source = 'upload';
  INSERT INTO reword (asset) SELECT NEW.id WHERE NEW.source = 'upload';
END;
--> statement-breakpoint
CREATE TRIGGER `assets_marked` AFTER UPDATE OF `favourite_at`, `rating` ON `assets`
WHEN OLD.favourite_at IS NOT NEW.favourite_at OR OLD.rating IS NOT NEW.rating
BEGIN
  INSERT INTO reshelve (asset) VALUES (NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER `assets_moved` AFTER UPDATE OF `owner`, `deleted_at` ON `assets`
WHEN OLD.owner <> NEW.owner OR (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL)
BEGIN
  INSERT INTO reshelve (asset) VALUES (NEW.id);
  INSERT INTO reword (asset) VALUES (NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER `assets_renamed` AFTER UPDATE OF `name` ON `assets`
WHEN OLD.name <> NEW.name
BEGIN
  INSERT INTO reword (asset) VALUES (NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER `assets_gone` AFTER DELETE ON `assets`
BEGIN
  DELETE FROM shelf WHERE place = OLD.place;
  DELETE FROM library_words WHERE rowid = OLD.place;
  DELETE FROM asset_tags WHERE asset = OLD.id;
END;
--> statement-breakpoint
CREATE TRIGGER `asset_tags_put` AFTER INSERT ON `asset_tags`
BEGIN
  INSERT INTO shelf (owner, facet, value, place)
  SELECT assets.owner, 'tag', NEW.tag, assets.place
  FROM assets JOIN shelf ON shelf.place = assets.place AND shelf.facet = 'all'
  WHERE assets.id = NEW.asset;
  INSERT INTO reword (asset) VALUES (NEW.asset);
END;
--> statement-breakpoint
CREATE TRIGGER `asset_tags_taken` AFTER DELETE ON `asset_tags`
BEGIN
  DELETE FROM shelf WHERE facet = 'tag' AND value = OLD.tag
    AND place = (SELECT place FROM assets WHERE id = OLD.asset);
  INSERT INTO reword (asset) VALUES (OLD.asset);
END;
--> statement-breakpoint
CREATE TRIGGER `takes_put` AFTER INSERT ON `takes` WHEN NEW.asset_id IS NOT NULL
BEGIN
  INSERT INTO reshelve (asset) VALUES (NEW.asset_id);
  INSERT INTO reword (asset) VALUES (NEW.asset_id);
END;
--> statement-breakpoint
CREATE TRIGGER `takes_moved` AFTER UPDATE OF `deleted_at` ON `takes`
WHEN NEW.asset_id IS NOT NULL AND (OLD.deleted_at IS NULL) <> (NEW.deleted_at IS NULL)
BEGIN
  INSERT INTO reshelve (asset) VALUES (NEW.asset_id);
  INSERT INTO reword (asset) VALUES (NEW.asset_id);
END;
--> statement-breakpoint
CREATE TRIGGER `takes_gone` AFTER DELETE ON `takes` WHEN OLD.asset_id IS NOT NULL
BEGIN
  INSERT INTO reshelve (asset) VALUES (OLD.asset_id);
  INSERT INTO reword (asset) VALUES (OLD.asset_id);
END;
--> statement-breakpoint
-- What was there before.
UPDATE assets SET place = ranked.place FROM (
  SELECT id, created_at * 1024 + row_number() OVER (PARTITION BY created_at ORDER BY id) - 1 AS place
  FROM assets
) AS ranked WHERE ranked.id = assets.id;
--> statement-breakpoint
INSERT INTO reshelve (asset) SELECT id FROM assets;
--> statement-breakpoint
INSERT INTO reword (asset) SELECT id FROM assets;
