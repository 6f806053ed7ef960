-- How the books are proved.

CREATE FUNCTION change_of(account_kind text, side text, amount bigint) RETURNS bigint
LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE
    WHEN (account_kind IN ('RECEIVABLE', 'POINTS_RECEIVABLE')) = (side = 'DEBIT') THEN amount
    ELSE -amount
  END
$$;
COMMENT ON FUNCTION change_of IS
  'How a posting changes a customer''s balance: what is owed to Khata grows by debits, the rest by '
  'credits.';

CREATE VIEW ledger_fault (part, number, reason) AS
SELECT 'ENTRY', coalesce(e.id, p.entry_id),
  CASE
    WHEN e.id IS NULL THEN 'has postings but does not exist'
    WHEN p.entry_id IS NULL THEN 'has no postings'
    WHEN p.unbalanced THEN 'debits and credits differ'
    ELSE format('has %s of its %s legs', p.legs, e.legs)
  END
FROM journal_entry e
FULL JOIN (
  SELECT u.entry_id, bool_or(u.net <> 0) AS unbalanced,
    sum(u.legs) AS legs, max(u.last_leg) AS last_leg
  FROM (
    SELECT p.entry_id, p.unit, count(*) AS legs, max(p.leg) AS last_leg,
      sum(CASE p.side WHEN 'DEBIT' THEN p.amount ELSE -p.amount END) AS net
    FROM posting p GROUP BY p.entry_id, p.unit) u
  GROUP BY u.entry_id) p ON p.entry_id = e.id
WHERE e.id IS NULL OR p.entry_id IS NULL OR p.unbalanced OR p.legs <> e.legs OR p.last_leg <> e.legs
UNION ALL
SELECT 'ENTRY', r.reverses, format('leg %s is reversed above its amount', r.reverses_leg)
FROM (
  SELECT e.reverses, p.reverses_leg, sum(p.amount) AS amount
  FROM journal_entry e JOIN posting p ON p.entry_id = e.id
  WHERE e.reverses IS NOT NULL AND p.reverses_leg IS NOT NULL
  GROUP BY e.reverses, p.reverses_leg) r
LEFT JOIN posting o ON o.entry_id = r.reverses AND o.leg = r.reverses_leg
WHERE r.amount > coalesce(o.amount, 0)
UNION ALL
SELECT 'ACCOUNT', c.account_id,
  CASE
    WHEN c.kind IS NULL THEN format('has postings (entry %s) but does not exist', c.entry_id)
    WHEN c.posting_unit <> c.unit THEN format('entry %s is in %s', c.entry_id, c.posting_unit)
    WHEN c.version <> c.last_version + 1
      THEN format('version %s follows version %s', c.version, c.last_version)
    WHEN c.balance_after <> c.last_balance + c.change
      THEN format('the balance after version %s does not follow from the one before', c.version)
    WHEN c.balance_after < 0 THEN format('was below zero after version %s', c.version)
    ELSE format('version %s was recorded before the one that it follows', c.version)
  END
FROM (
  SELECT p.account_id, p.entry_id, p.version, p.balance_after, p.created_at, p.unit AS posting_unit,
    a.kind, a.unit, change_of(a.kind, p.side, p.amount) AS change,
    lag(p.version, 1, 0) OVER chain AS last_version,
    lag(p.balance_after, 1, 0) OVER chain AS last_balance,
    lag(p.created_at) OVER chain AS last_created_at
  FROM posting p LEFT JOIN account a ON a.id = p.account_id
  WHERE p.version IS NOT NULL
  WINDOW chain AS (PARTITION BY p.account_id ORDER BY p.version)) c
WHERE c.kind IS NULL OR c.posting_unit <> c.unit OR c.version <> c.last_version + 1
  OR c.balance_after <> c.last_balance + c.change OR c.balance_after < 0
  OR c.created_at < c.last_created_at
UNION ALL
SELECT 'ACCOUNT', a.id,
  CASE
    WHEN a.balance <> coalesce(p.balance, 0)
      THEN format('its balance is %s, its postings add up to %s', a.balance, coalesce(p.balance, 0))
    WHEN a.version <> coalesce(p.version, 0)
      THEN format(
        'its version is %s, that of its last posting %s', a.version, coalesce(p.version, 0))
    WHEN a.held <> coalesce(h.held, 0)
      THEN format('%s is held, its holds add up to %s', a.held, coalesce(h.held, 0))
    WHEN a.posted_at < p.posted_at THEN 'its last posting is later than it says'
    ELSE 'is below zero'
  END
FROM account a
LEFT JOIN (
  SELECT p.account_id, sum(change_of(a.kind, p.side, p.amount)) AS balance,
    max(p.version) AS version, max(p.created_at) AS posted_at
  FROM posting p JOIN account a ON a.id = p.account_id
  WHERE p.version IS NOT NULL GROUP BY p.account_id) p ON p.account_id = a.id
LEFT JOIN (
  SELECT h.account_id, sum(h.amount) AS held
  FROM hold h WHERE h.state = 'PLACED' GROUP BY h.account_id) h ON h.account_id = a.id
WHERE a.kind <> 'SYSTEM' AND (
  a.balance <> coalesce(p.balance, 0) OR a.version <> coalesce(p.version, 0)
  OR a.held <> coalesce(h.held, 0) OR a.posted_at < p.posted_at OR a.balance - a.held < 0)
UNION ALL
SELECT 'ACCOUNT', coalesce(s.account_id, p.account_id),
  format('the roll-up below transaction %s is wrong', coalesce(s.below_xact, p.below_xact))
FROM (
  SELECT s.account_id, s.below_xact, s.debits, s.credits, s.range_debits, s.range_credits,
    sum(s.range_debits) OVER so_far AS sum_debits, sum(s.range_credits) OVER so_far AS sum_credits,
    s.earliest, s.latest, s.latest_so_far, max(s.latest) OVER so_far AS max_latest
  FROM roll_up_sum s
  WINDOW so_far AS (PARTITION BY s.account_id ORDER BY s.below_xact)) s
FULL JOIN (
  SELECT p.account_id, b.bounds[width_bucket(p.xact, b.bounds) + 1] AS below_xact,
    coalesce(sum(p.amount) FILTER (WHERE p.side = 'DEBIT'), 0) AS debits,
    coalesce(sum(p.amount) FILTER (WHERE p.side = 'CREDIT'), 0) AS credits,
    min(p.created_at) AS earliest, max(p.created_at) AS latest
  FROM posting p
  CROSS JOIN (SELECT array_agg(r.below_xact ORDER BY r.below_xact) AS bounds FROM roll_up r) b
  WHERE p.account_id < 1000 AND p.xact < b.bounds[cardinality(b.bounds)]
  GROUP BY 1, 2) p ON p.account_id = s.account_id AND p.below_xact = s.below_xact
WHERE s.account_id IS NULL OR p.account_id IS NULL
  OR s.range_debits <> p.debits OR s.range_credits <> p.credits
  OR s.debits <> s.sum_debits OR s.credits <> s.sum_credits
  OR s.earliest <> p.earliest OR s.latest <> p.latest OR s.latest_so_far <> s.max_latest
UNION ALL
SELECT 'ROLL_UP', r.below_xact,
  format('begins at transaction %s, and the one before ends at %s', r.from_xact, r.last_below)
FROM (
  SELECT r.below_xact, r.from_xact,
    lag(r.below_xact, 1, 0) OVER (ORDER BY r.below_xact) AS last_below
  FROM roll_up r) r
WHERE r.from_xact <> r.last_below;
COMMENT ON VIEW ledger_fault IS 'What is wrong with the whole ledger: no row when all is well.';

CREATE FUNCTION newest_faults(from_xact bigint, below_xact bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
-- Planned for the values: else nothing tells the planner that the range is a small one.
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
WITH fresh AS MATERIALIZED (
  SELECT p.entry_id, p.account_id, p.leg, p.side, p.unit, p.amount, p.balance_after, p.version,
    p.created_at
  FROM posting p WHERE p.xact >= from_xact AND p.xact < below_xact),
touched AS MATERIALIZED (SELECT DISTINCT f.account_id FROM fresh f WHERE f.version IS NOT NULL)
SELECT 'ENTRY', p.entry_id,
  CASE
    WHEN e.id IS NULL THEN 'has postings but does not exist'
    WHEN p.unbalanced THEN 'debits and credits differ'
    ELSE format('has %s of its %s legs', p.legs, e.legs)
  END
FROM (
  SELECT u.entry_id, bool_or(u.net <> 0) AS unbalanced, sum(u.legs) AS legs
  FROM (
    SELECT f.entry_id, count(*) AS legs,
      sum(CASE f.side WHEN 'DEBIT' THEN f.amount ELSE -f.amount END) AS net
    FROM fresh f GROUP BY f.entry_id, f.unit) u
  GROUP BY u.entry_id) p
LEFT JOIN journal_entry e ON e.id = p.entry_id
WHERE e.id IS NULL OR p.unbalanced OR p.legs <> e.legs
UNION ALL
SELECT 'ACCOUNT', f.account_id,
  CASE
    WHEN f.version > 1 AND l.version IS NULL THEN format('version %s is missing', f.version - 1)
    WHEN f.balance_after < 0 THEN format('was below zero after version %s', f.version)
    WHEN f.created_at < l.created_at
      THEN format('version %s was recorded before the one that it follows', f.version)
    ELSE format('the balance after version %s does not follow from the one before', f.version)
  END
FROM fresh f
JOIN account a ON a.id = f.account_id
LEFT JOIN posting l ON l.account_id = f.account_id AND l.version = f.version - 1
WHERE f.version IS NOT NULL AND (
  f.version > 1 AND l.version IS NULL OR f.balance_after < 0 OR f.created_at < l.created_at
  OR f.balance_after <> coalesce(l.balance_after, 0) + change_of(a.kind, f.side, f.amount))
UNION ALL
SELECT 'ACCOUNT', a.id,
  CASE
    WHEN a.balance <> l.balance_after
      THEN format('its balance is %s, that after its last posting %s', a.balance, l.balance_after)
    WHEN a.version <> l.version
      THEN format('its version is %s, that of its last posting %s', a.version, l.version)
    ELSE 'is below zero'
  END
FROM touched t
JOIN account a ON a.id = t.account_id
CROSS JOIN LATERAL (
  SELECT p.balance_after, p.version
  FROM posting p WHERE p.account_id = a.id AND p.version IS NOT NULL
  ORDER BY p.version DESC LIMIT 1) l
WHERE a.balance <> l.balance_after OR a.version <> l.version OR a.balance - a.held < 0;
END
$$;
COMMENT ON FUNCTION newest_faults IS
  'What is wrong with the postings of those transactions and the accounts that they touched.';

CREATE FUNCTION postings_between(from_xact bigint, below_xact bigint) RETURNS bigint
LANGUAGE plpgsql STABLE SET plan_cache_mode = force_custom_plan AS $$
BEGIN
  RETURN (SELECT count(*) FROM posting p WHERE p.xact >= from_xact AND p.xact < below_xact);
END
$$;
