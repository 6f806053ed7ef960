-- The books day by day: which day an entry stands in, how days are closed, what is read of them.

CREATE OR REPLACE FUNCTION late_entries(below bigint DEFAULT 9223372036854775807)
RETURNS TABLE (entry_id bigint, day date)
LANGUAGE plpgsql STABLE
-- Planned for the values: else nothing tells the planner how few transactions are left.
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  horizon constant bigint := (SELECT h.below_xact FROM closing_horizon h);
  last record;
BEGIN
  RETURN QUERY SELECT l.entry_id, l.day FROM late_entry l;
  SELECT d.day, d.ends_at INTO last FROM closed_day d ORDER BY d.day DESC LIMIT 1;
  IF last.day IS NOT NULL THEN
    RETURN QUERY
    SELECT DISTINCT p.entry_id, last.day + 1
    FROM posting p JOIN journal_entry e ON e.id = p.entry_id
    WHERE p.xact >= horizon AND p.xact < below AND e.created_at < last.ends_at
      AND NOT EXISTS (SELECT FROM late_entry l WHERE l.entry_id = p.entry_id);
  END IF;
END
$$;
COMMENT ON FUNCTION late_entries IS
  'Entries that stand in a later day than that in which they were recorded, and in which: those '
  'that are noted, and those of transactions below that one which were committed after the last '
  'closing. Nothing else compares transactions with the horizon of closed days.';

CREATE OR REPLACE FUNCTION close_day(closing date, ends timestamptz, at timestamptz)
RETURNS boolean
LANGUAGE plpgsql
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  last record;
  begins timestamptz;
  horizon bigint;
BEGIN
  -- Any number that nothing else locks.
  PERFORM pg_advisory_xact_lock(7236482904);
  SELECT d.day, d.ends_at INTO last FROM closed_day d ORDER BY d.day DESC LIMIT 1;
  IF closing <> last.day + 1 THEN
    RETURN false;
  END IF;
  begins := coalesce(last.ends_at, '-infinity');
  ends := greatest(ends, begins);
  -- All transactions below it have ended, and every later snapshot sees what they committed.
  horizon := settled_below();

  INSERT INTO late_entry (entry_id, day)
  SELECT l.entry_id, l.day FROM late_entries(horizon) l
  WHERE NOT EXISTS (SELECT FROM late_entry n WHERE n.entry_id = l.entry_id);
  INSERT INTO late_entry (entry_id, day)
  SELECT DISTINCT e.id, closing + 1
  FROM journal_entry e JOIN posting p ON p.entry_id = e.id
  WHERE e.created_at >= begins AND e.created_at < ends AND p.created_at >= ends
    AND p.xact < horizon;

  INSERT INTO closed_day (day, ends_at, closed_at) VALUES (closing, ends, at);
  INSERT INTO closed_balance (day, account, unit, debits, credits)
  SELECT closing, t.account, t.unit, sum(t.debits), sum(t.credits)
  FROM (
    SELECT b.account, b.unit, b.debits, b.credits FROM closed_balance b WHERE b.day = last.day
    UNION ALL
    SELECT coalesce(a.name, a.kind), p.unit,
      CASE p.side WHEN 'DEBIT' THEN p.amount ELSE 0 END,
      CASE p.side WHEN 'CREDIT' THEN p.amount ELSE 0 END
    FROM (
      SELECT e.id FROM journal_entry e
      WHERE e.created_at >= begins AND e.created_at < ends
        AND NOT EXISTS (SELECT FROM late_entry l WHERE l.entry_id = e.id)
      UNION ALL
      SELECT l.entry_id FROM late_entry l WHERE l.day = closing) s
    JOIN posting p ON p.entry_id = s.id AND p.xact < horizon
    JOIN account a ON a.id = p.account_id) t
  GROUP BY t.account, t.unit;
  UPDATE closing_horizon SET below_xact = horizon;
  RETURN true;
END
$$;
COMMENT ON FUNCTION close_day IS
  'Closes the day after the last one that is closed, or the first of all; false when it is another '
  'day''s turn. In it stands what was recorded before it ends and committed by transactions below '
  'the oldest one that is still running; nothing can be added there.';

CREATE OR REPLACE FUNCTION totals_of_books(asked date, ends timestamptz)
RETURNS TABLE (account text, unit text, debits numeric, credits numeric)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  last record;
  begins timestamptz;
BEGIN
  SELECT d.day, d.ends_at INTO last FROM closed_day d ORDER BY d.day DESC LIMIT 1;
  IF asked <= last.day THEN
    RETURN QUERY
    SELECT b.account, b.unit, b.debits, b.credits FROM closed_balance b WHERE b.day = asked;
    RETURN;
  END IF;
  begins := coalesce(last.ends_at, '-infinity');
  RETURN QUERY
  SELECT t.account, t.unit, sum(t.debits), sum(t.credits)
  FROM (
    SELECT b.account, b.unit, b.debits, b.credits FROM closed_balance b WHERE b.day = last.day
    UNION ALL
    SELECT coalesce(a.name, a.kind), p.unit,
      CASE p.side WHEN 'DEBIT' THEN p.amount ELSE 0 END,
      CASE p.side WHEN 'CREDIT' THEN p.amount ELSE 0 END
    FROM (
      SELECT e.id FROM journal_entry e WHERE e.created_at >= begins AND e.created_at < ends
      UNION ALL
      SELECT l.entry_id FROM late_entries() l JOIN journal_entry e ON e.id = l.entry_id
      WHERE l.day > last.day AND e.created_at < begins) s
    JOIN posting p ON p.entry_id = s.id
    JOIN account a ON a.id = p.account_id) t
  GROUP BY t.account, t.unit;
END
$$;
COMMENT ON FUNCTION totals_of_books IS
  'What accounts had in all up to and with that day, which ends there: as it is kept where the day '
  'is closed, else so far.';

CREATE OR REPLACE FUNCTION lines_of_books(
  days date[], starts timestamptz, ends timestamptz[], accounts text[])
RETURNS TABLE (
  account text, account_id bigint, day date, recorded_at timestamptz, entry_id bigint,
  entry_kind text, leg smallint, side text, unit text, amount bigint, version bigint,
  balance_after bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  first constant date := days[1];
  last constant date := days[cardinality(days)];
  bounds timestamptz[];
BEGIN
  -- Where a closed day ends does not depend on where days end by now.
  SELECT array_agg(greatest(coalesce(c.ends_at, w.ends_at), o.ends_at) ORDER BY w.day) INTO bounds
  FROM unnest(days, ends) AS w (day, ends_at)
  LEFT JOIN closed_day c ON c.day = w.day
  LEFT JOIN LATERAL (
    SELECT max(d.ends_at) AS ends_at FROM closed_day d WHERE d.day < w.day) o ON true;
  starts := CASE WHEN first <= (SELECT min(d.day) FROM closed_day d) THEN '-infinity'
    ELSE greatest(starts, (SELECT max(d.ends_at) FROM closed_day d WHERE d.day < first)) END;
  IF EXISTS (SELECT FROM closed_day d WHERE d.day = first - 1) THEN
    starts := (SELECT d.ends_at FROM closed_day d WHERE d.day = first - 1);
  END IF;
  RETURN QUERY
  WITH late AS MATERIALIZED (SELECT l.entry_id, l.day FROM late_entries() l)
  SELECT coalesce(a.name, a.kind), p.account_id, s.day, p.created_at, p.entry_id, s.kind, p.leg,
    p.side, p.unit, p.amount, p.version, p.balance_after
  FROM (
    SELECT e.id, e.kind, coalesce(l.day, days[width_bucket(e.created_at, bounds) + 1]) AS day
    FROM journal_entry e LEFT JOIN late l ON l.entry_id = e.id
    WHERE e.created_at >= starts AND e.created_at < bounds[cardinality(bounds)]
      AND (l.day IS NULL OR l.day <= last)
    UNION ALL
    SELECT e.id, e.kind, l.day FROM late l JOIN journal_entry e ON e.id = l.entry_id
    WHERE l.day BETWEEN first AND last AND e.created_at < starts) s
  JOIN posting p ON p.entry_id = s.id
  JOIN account a ON a.id = p.account_id
  WHERE coalesce(a.name, a.kind) = ANY (accounts);
END
$$;
COMMENT ON FUNCTION lines_of_books IS
  'The postings of those accounts that stand in those days, which follow each other and of which '
  'the first begins at starts, in no order.';

CREATE OR REPLACE VIEW closed_day_fault (day, reason) AS
WITH bounds AS (
  SELECT array_agg(d.day ORDER BY d.day) AS days, array_agg(d.ends_at ORDER BY d.day) AS ends
  FROM closed_day d),
late AS MATERIALIZED (SELECT l.entry_id, l.day FROM late_entries() l),
moved AS MATERIALIZED (
  SELECT s.day, coalesce(a.name, a.kind) AS account,
    coalesce(sum(p.amount) FILTER (WHERE p.side = 'DEBIT'), 0) AS debits,
    coalesce(sum(p.amount) FILTER (WHERE p.side = 'CREDIT'), 0) AS credits
  FROM (
    SELECT e.id, coalesce(l.day, b.days[width_bucket(e.created_at, b.ends) + 1]) AS day
    FROM journal_entry e CROSS JOIN bounds b LEFT JOIN late l ON l.entry_id = e.id
    WHERE b.ends IS NOT NULL) s
  JOIN closed_day c ON c.day = s.day
  JOIN posting p ON p.entry_id = s.id
  JOIN account a ON a.id = p.account_id
  GROUP BY 1, 2),
counted AS (
  SELECT c.day, k.account,
    sum(coalesce(m.debits, 0)) OVER so_far AS debits,
    sum(coalesce(m.credits, 0)) OVER so_far AS credits
  FROM closed_day c CROSS JOIN (SELECT DISTINCT m.account FROM moved m) k
  LEFT JOIN moved m ON m.day = c.day AND m.account = k.account
  WINDOW so_far AS (PARTITION BY k.account ORDER BY c.day))
SELECT coalesce(n.day, b.day),
  format('%s had debits of %s and credits of %s, kept are %s and %s', coalesce(n.account, b.account),
    coalesce(n.debits, 0), coalesce(n.credits, 0), coalesce(b.debits, 0), coalesce(b.credits, 0))
FROM counted n
FULL JOIN closed_balance b ON b.day = n.day AND b.account = n.account
WHERE coalesce(n.debits, 0) <> coalesce(b.debits, 0)
  OR coalesce(n.credits, 0) <> coalesce(b.credits, 0)
UNION ALL
SELECT d.day, 'does not follow the closed day before it'
FROM (
  SELECT d.day, d.ends_at, lag(d.day) OVER in_order AS last_day,
    lag(d.ends_at) OVER in_order AS last_end
  FROM closed_day d WINDOW in_order AS (ORDER BY d.day)) d
WHERE d.day <> d.last_day + 1 OR d.ends_at < d.last_end;
COMMENT ON VIEW closed_day_fault IS
  'Closed days whose kept figures are not those of the entries that stand in them, in minor units.';
