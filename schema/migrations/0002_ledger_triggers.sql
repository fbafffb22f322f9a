-- The rules of the ledger, kept by the table itself: whoever writes an entry, and however.
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
    'loss payable loss'
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
--> statement-breakpoint
CREATE TRIGGER `entries_move` AFTER INSERT ON `entries`
BEGIN
  INSERT INTO balances (owner, unit, account, amount)
  VALUES (NEW.owner, NEW.unit, NEW.debit, 0), (NEW.owner, NEW.unit, NEW.credit, 0)
  ON CONFLICT (owner, unit, account) DO NOTHING;

  UPDATE balances SET amount = amount - NEW.amount
  WHERE owner = NEW.owner AND unit = NEW.unit AND account = NEW.debit;

  UPDATE balances SET amount = amount + NEW.amount
  WHERE owner = NEW.owner AND unit = NEW.unit AND account = NEW.credit;

  -- Under INSERT OR IGNORE the floor of a balance would be passed over, and only one side move.
  SELECT RAISE(ABORT, 'ledger: does not add up')
  WHERE (SELECT sum(amount) FROM balances WHERE owner = NEW.owner AND unit = NEW.unit) <> 0;
END;
--> statement-breakpoint
CREATE TRIGGER `entries_stay` BEFORE UPDATE ON `entries`
BEGIN
  SELECT RAISE(ABORT, 'ledger: entries stay as they are');
END;
--> statement-breakpoint
CREATE TRIGGER `entries_last` BEFORE DELETE ON `entries`
BEGIN
  SELECT RAISE(ABORT, 'ledger: entries stay as they are');
END;
