-- How the books are proved: what is wrong with a range of entries, accounts, transactions, users,
-- plans, lines or roll-ups, and nothing when all is well. Each is asked for the whole range by
-- verify-ledger, and for a slice of it by the proof that goes round and round; planned for its
-- values, as a slice is looked up and the whole is read through.

CREATE OR REPLACE FUNCTION entry_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'ENTRY', coalesce(e.id, p.entry_id),
  CASE
    WHEN e.id IS NULL THEN 'has postings but does not exist'
    WHEN p.entry_id IS NULL THEN 'has no postings'
    WHEN p.unbalanced THEN 'debits and credits differ'
    ELSE format('has %s of its %s legs', p.legs, e.legs)
  END
FROM (SELECT j.id, j.legs FROM journal_entry j WHERE j.id >= begins AND j.id < ends) e
FULL JOIN (
  SELECT u.entry_id, bool_or(u.net <> 0) AS unbalanced,
    sum(u.legs) AS legs, max(u.last_leg) AS last_leg
  FROM (
    SELECT l.entry_id, l.unit, count(*) AS legs, max(l.leg) AS last_leg,
      sum(CASE l.side WHEN 'DEBIT' THEN l.amount ELSE -l.amount END) AS net
    FROM posting l WHERE l.entry_id >= begins AND l.entry_id < ends
    GROUP BY l.entry_id, l.unit) u
  GROUP BY u.entry_id) p ON p.entry_id = e.id
WHERE e.id IS NULL OR p.entry_id IS NULL OR p.unbalanced OR p.legs <> e.legs OR p.last_leg <> e.legs
UNION ALL
SELECT 'ENTRY', r.reverses, format('leg %s is reversed above its amount', r.reverses_leg)
FROM (
  SELECT e.reverses, p.reverses_leg, sum(p.amount) AS amount
  FROM journal_entry e JOIN posting p ON p.entry_id = e.id
  WHERE e.reverses >= begins AND e.reverses < ends AND p.reverses_leg IS NOT NULL
  GROUP BY e.reverses, p.reverses_leg) r
LEFT JOIN posting o ON o.entry_id = r.reverses AND o.leg = r.reverses_leg
WHERE r.amount > coalesce(o.amount, 0);
END
$$;
COMMENT ON FUNCTION entry_faults IS
  'Of those entries: that each balances and is whole, and is not reversed above its amount.';

CREATE OR REPLACE FUNCTION account_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
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
  WHERE p.version IS NOT NULL AND p.account_id >= begins AND p.account_id < ends
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
  SELECT l.account_id, sum(change_of(o.kind, l.side, l.amount)) AS balance,
    max(l.version) AS version, max(l.created_at) AS posted_at
  FROM posting l JOIN account o ON o.id = l.account_id
  WHERE l.version IS NOT NULL AND l.account_id >= begins AND l.account_id < ends
  GROUP BY l.account_id) p ON p.account_id = a.id
LEFT JOIN (
  SELECT o.account_id, sum(o.amount) AS held
  FROM hold o WHERE o.state = 'PLACED' AND o.account_id >= begins AND o.account_id < ends
  GROUP BY o.account_id) h ON h.account_id = a.id
WHERE a.kind <> 'SYSTEM' AND a.id >= begins AND a.id < ends AND (
  a.balance <> coalesce(p.balance, 0) OR a.version <> coalesce(p.version, 0)
  OR a.held <> coalesce(h.held, 0) OR a.posted_at < p.posted_at OR a.balance - a.held < 0);
END
$$;
COMMENT ON FUNCTION account_faults IS
  'Of those accounts of customers: that postings chain without gaps, and that what the account says '
  'is what its postings and holds add up to.';

CREATE OR REPLACE FUNCTION roll_up_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
  first_xact bigint;
  bounds bigint[];
BEGIN
SELECT min(r.from_xact), array_agg(r.below_xact ORDER BY r.below_xact) INTO first_xact, bounds
FROM roll_up r WHERE r.below_xact >= begins AND r.below_xact < ends;
RETURN QUERY
SELECT 'ACCOUNT', coalesce(s.account_id, p.account_id),
  format('the roll-up below transaction %s is wrong', coalesce(s.below_xact, p.below_xact))
FROM (
  SELECT o.account_id, o.below_xact, o.debits, o.credits, o.range_debits, o.range_credits,
    o.earliest, o.latest, o.latest_so_far,
    coalesce(l.debits, 0) AS last_debits, coalesce(l.credits, 0) AS last_credits, l.last_latest
  FROM roll_up_sum o
  LEFT JOIN LATERAL (
    SELECT b.debits, b.credits, b.latest_so_far AS last_latest FROM roll_up_sum b
    WHERE b.account_id = o.account_id AND b.below_xact < o.below_xact
    ORDER BY b.below_xact DESC LIMIT 1) l ON true
  WHERE o.below_xact >= begins AND o.below_xact < ends) s
FULL JOIN (
  SELECT l.account_id, bounds[width_bucket(l.xact, bounds) + 1] AS below_xact,
    coalesce(sum(l.amount) FILTER (WHERE l.side = 'DEBIT'), 0) AS debits,
    coalesce(sum(l.amount) FILTER (WHERE l.side = 'CREDIT'), 0) AS credits,
    min(l.created_at) AS earliest, max(l.created_at) AS latest
  FROM posting l
  WHERE l.account_id < 1000 AND l.xact >= first_xact AND l.xact < bounds[cardinality(bounds)]
  GROUP BY 1, 2) p ON p.account_id = s.account_id AND p.below_xact = s.below_xact
WHERE s.account_id IS NULL OR p.account_id IS NULL
  OR s.range_debits <> p.debits OR s.range_credits <> p.credits
  OR s.debits <> s.last_debits + s.range_debits OR s.credits <> s.last_credits + s.range_credits
  OR s.earliest <> p.earliest OR s.latest <> p.latest
  OR s.latest_so_far <> greatest(s.latest, s.last_latest)
UNION ALL
SELECT 'ROLL_UP', r.below_xact,
  format('begins at transaction %s, and the one before ends at %s', r.from_xact, r.last_below)
FROM (
  SELECT o.below_xact, o.from_xact,
    coalesce((SELECT max(b.below_xact) FROM roll_up b WHERE b.below_xact < o.below_xact), 0)
      AS last_below
  FROM roll_up o WHERE o.below_xact >= begins AND o.below_xact < ends) r
WHERE r.from_xact <> r.last_below;
END
$$;
COMMENT ON FUNCTION roll_up_faults IS
  'Of roll-ups that end in that range of transactions: that they are what their postings add up to, '
  'and follow each other without a gap.';

CREATE OR REPLACE FUNCTION ledger_faults(slice_of text, begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE slice_of
    WHEN 'ENTRIES' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM entry_faults(begins, ends) f;
      RETURN QUERY SELECT f.part, f.number, f.reason FROM tie_faults(begins, ends) f;
      RETURN QUERY SELECT f.part, f.number, f.reason FROM captured_entry_faults(begins, ends) f;
    WHEN 'ACCOUNTS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM account_faults(begins, ends) f;
      RETURN QUERY SELECT f.part, f.number, f.reason FROM captured_hold_faults(begins, ends) f;
    WHEN 'ROLL_UPS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM roll_up_faults(begins, ends) f;
    WHEN 'TRANSACTIONS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM transaction_faults(begins, ends) f;
      RETURN QUERY SELECT f.part, f.number, f.reason FROM payment_faults(begins, ends) f;
    WHEN 'USERS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM user_faults(begins, ends) f;
    WHEN 'SUBSCRIPTIONS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM plan_faults(begins, ends) f;
    WHEN 'LINES' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM line_faults(begins, ends) f;
  END CASE;
END
$$;
COMMENT ON FUNCTION ledger_faults IS
  'What is wrong with a slice of the books; all of them at once where it is the whole range.';
