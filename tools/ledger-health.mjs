// The ledger's promises as questions to a database; each row found is a broken one.

const questions = [
  {
    promise: "every owner's unit adds up to nothing",
    sql: "select owner, unit from balances group by owner, unit having sum(amount) <> 0",
  },
  {
    promise: "the history adds up to every balance",
    sql: `select owner, unit, account from balances as b where amount <> (
            select coalesce(sum(case b.account when credit then e.amount else -e.amount end), 0)
            from entries as e
            where e.owner = b.owner and e.unit = b.unit and b.account in (debit, credit))`,
  },
  {
    promise: "every hold is resolved once at most",
    sql: `select hold from entries where kind in ('settle', 'release')
          group by hold having count(*) > 1`,
  },
  {
    promise: "what is held is what open holds hold",
    sql: `select owner, unit from balances as b where account = 'held' and amount <> (
            select coalesce(sum(h.amount), 0) from entries as h
            where h.owner = b.owner and h.unit = b.unit and h.kind = 'hold' and not exists
              (select 1 from entries as r where r.hold = h.id and r.kind in ('settle', 'release')))`,
  },
];

const hasLedger = (database) =>
  database.prepare("select 1 from sqlite_schema where name = 'entries'").get() !== undefined;

/** A line for each promise, and whether all are kept; no lines where there is no ledger yet. */
export function ledgerHealth(database) {
  if (!hasLedger(database)) return { fine: true, lines: [] };
  const found = questions.map(({ promise, sql }) => ({
    promise,
    rows: database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row).join(" ")),
  }));
  return {
    fine: found.every(({ rows }) => rows.length === 0),
    lines: found.map(({ promise, rows }) =>
      rows.length === 0 ? `yes  ${promise}` : `NO   ${promise}: ${rows.slice(0, 10).join(", ")}`,
    ),
  };
}
