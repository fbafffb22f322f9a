-- Uploads are their owner's own. What was made before anybody could share is not lent.
UPDATE `assets` SET `lendable` = 1 WHERE `source` = 'upload';
--> statement-breakpoint
CREATE VIEW `training_data_stats` AS
SELECT node_kind, output_kind, strftime('%Y-%m', created_at / 1000, 'unixepoch') AS month,
  count(*) AS contributions, count(DISTINCT owner) AS people, sum(bytes) AS bytes,
  count(rating) AS rated, avg(rating) AS rating, sum(copied_at IS NULL) AS waiting
FROM shared_training_data GROUP BY node_kind, output_kind, month;
--> statement-breakpoint
CREATE TRIGGER `consents_stay` BEFORE UPDATE ON `sharing_consents`
BEGIN
  SELECT RAISE(ABORT, 'sharing: stamps stay as they are');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_last` BEFORE DELETE ON `sharing_consents`
BEGIN
  SELECT RAISE(ABORT, 'sharing: stamps stay as they are');
END;
--> statement-breakpoint
DROP TRIGGER `entries_rules`;
--> statement-breakpoint
-- As before, and what sharing gives back.
CREATE TRIGGER `entries_rules` BEFORE INSERT ON `entries`
BEGIN
  -- An id moves money once, whatever the statement says about conflicts.
  SELECT RAISE(IGNORE)
  WHERE EXISTS (SELECT 1 FROM entries WHERE id = NEW.id);

  SELECT RAISE(ABORT, 'ledger: no such movement')
  WHERE NEW.kind || ' ' || NEW.debit || ' ' || NEW.credit NOT IN (
    'grant issued available',
    'purchase issued available',
    'hold available held',
    'settle held spent',
    'release held available',
    'return held available',
    'refund spent available',
    'cost payable work',
    'loss payable loss',
    'share issued available',
    'payout available spent',
    'reward issued available'
  );

  SELECT RAISE(ABORT, 'ledger: a hold names itself')
  WHERE NEW.kind = 'hold' AND NEW.hold IS NOT NEW.id;

  SELECT RAISE(ABORT, 'ledger: no such hold')
  WHERE NEW.kind IN ('settle', 'release', 'return') AND NOT EXISTS (
    SELECT 1 FROM entries
    WHERE id = NEW.hold AND kind = 'hold' AND owner = NEW.owner AND unit = NEW.unit
  );

  SELECT RAISE(ABORT, 'ledger: hold resolved')
  WHERE NEW.kind IN ('settle', 'release') AND EXISTS (
    SELECT 1 FROM entries WHERE hold = NEW.hold AND kind IN ('settle', 'release')
  );

  SELECT RAISE(ABORT, 'ledger: not what is held')
  WHERE NEW.kind = 'settle' AND NEW.amount > (SELECT amount FROM entries WHERE id = NEW.hold);

  SELECT RAISE(ABORT, 'ledger: not what is held')
  WHERE NEW.kind = 'release' AND NEW.amount <> (SELECT amount FROM entries WHERE id = NEW.hold);

  -- Null, and so no equal, where nothing was settled.
  SELECT RAISE(ABORT, 'ledger: not what is left')
  WHERE NEW.kind = 'return' AND NEW.amount IS NOT (
    SELECT held.amount - settled.amount FROM entries AS held
    JOIN entries AS settled ON settled.hold = held.id AND settled.kind = 'settle'
    WHERE held.id = NEW.hold
  );
END;
