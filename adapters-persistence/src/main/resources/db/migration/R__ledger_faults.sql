-- How the books are proved: what is wrong with a range of entries, accounts, transactions, users,
-- plans or roll-ups, and nothing when all is well. Each is asked for the whole range by
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

CREATE OR REPLACE FUNCTION tie_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
WITH
-- The customers' side of entries: who has more or less money by them.
customers AS MATERIALIZED (
  SELECT l.entry_id, a.owner,
    sum(CASE l.side WHEN 'CREDIT' THEN l.amount ELSE -l.amount END) AS net
  FROM posting l JOIN account a ON a.id = l.account_id
  WHERE l.entry_id >= begins AND l.entry_id < ends AND a.kind IN ('WALLET', 'RECEIVABLE')
  GROUP BY l.entry_id, a.owner),
-- The house's side: what was sold and given, and all that moved.
booked AS MATERIALIZED (
  SELECT e.id, e.kind, coalesce(h.moved, 0) AS moved,
    coalesce(h.sold, 0) AS sold, coalesce(h.cashback, 0) AS cashback,
    coalesce(h.rewarded, 0) AS rewarded, o.entry_id IS NOT NULL AS of_customers
  FROM journal_entry e
  LEFT JOIN (SELECT DISTINCT c.entry_id FROM customers c) o ON o.entry_id = e.id
  LEFT JOIN (
    SELECT l.entry_id,
      sum(l.amount) FILTER (WHERE l.side = 'DEBIT') AS moved,
      sum(l.amount) FILTER (WHERE l.account_id = 1 AND l.side = 'CREDIT') AS sold,
      sum(l.amount) FILTER (WHERE l.account_id = 4 AND l.side = 'DEBIT') AS cashback,
      sum(l.amount) FILTER (WHERE l.account_id = 3 AND l.side = 'DEBIT') AS rewarded
    FROM posting l WHERE l.entry_id >= begins AND l.entry_id < ends AND l.unit <> 'POINTS'
    GROUP BY l.entry_id) h ON h.entry_id = e.id
  WHERE e.id >= begins AND e.id < ends
    AND e.kind IN ('PURCHASE', 'WALLET_TOPUP', 'PAYMENT_REFUND', 'PAYMENT_REFUND_FAILED',
      'PAYMENT_REVERSAL', 'PAYMENT_REVERSAL_UNDONE')),
told AS MATERIALIZED (
  SELECT t.id, t.entry_id, t.user_id, t.amount, t.source, t.category, t.direction, t.payment_method
  FROM recharge_transaction t WHERE t.entry_id >= begins AND t.entry_id < ends)
SELECT 'ENTRY', coalesce(b.id, t.entry_id),
  CASE
    WHEN b.id IS NULL THEN format('transaction %s is not of such an entry', t.first_id)
    WHEN t.entry_id IS NULL THEN 'moves money of which no transaction tells'
    ELSE 'moves other money than its transactions tell of'
  END
FROM booked b
FULL JOIN (
  SELECT d.entry_id, min(d.id) AS first_id, sum(d.amount) AS moved,
    coalesce(sum(d.amount) FILTER (WHERE d.category = 'SERVICE' AND d.direction = 'DEBIT'), 0)
      AS sold,
    coalesce(sum(d.amount) FILTER (WHERE d.source = 'OFFER_CASHBACK'), 0) AS cashback,
    coalesce(sum(d.amount) FILTER (WHERE d.source = 'REFERRAL_REWARD'), 0) AS rewarded
  FROM told d GROUP BY d.entry_id) t ON t.entry_id = b.id
WHERE b.id IS NULL
  OR (t.entry_id IS NULL AND (b.of_customers OR b.kind IN ('PURCHASE', 'WALLET_TOPUP'))
    AND b.moved > 0)
  OR b.moved <> t.moved
  OR (b.kind = 'PURCHASE'
    AND (b.sold, b.cashback, b.rewarded) IS DISTINCT FROM (t.sold, t.cashback, t.rewarded)
    AND t.entry_id IS NOT NULL)
UNION ALL
SELECT 'ENTRY', coalesce(c.entry_id, t.entry_id),
  format('gives %s to user %s, its transactions tell of %s',
    coalesce(c.net, 0), coalesce(c.owner, t.user_id), coalesce(t.net, 0))
FROM (
  SELECT c.entry_id, c.owner, c.net FROM customers c JOIN booked b ON b.id = c.entry_id) c
FULL JOIN (
  SELECT d.entry_id, d.user_id,
    sum(CASE d.direction WHEN 'CREDIT' THEN d.amount ELSE -d.amount END) AS net
  FROM told d JOIN booked b ON b.id = d.entry_id
  WHERE d.category = 'WALLET' OR (d.direction = 'DEBIT' AND d.payment_method = 'WALLET')
  GROUP BY d.entry_id, d.user_id) t ON t.entry_id = c.entry_id AND t.user_id = c.owner
WHERE coalesce(c.net, 0) <> coalesce(t.net, 0)
  AND (t.entry_id IS NOT NULL OR EXISTS (SELECT FROM told d WHERE d.entry_id = c.entry_id))
UNION ALL
SELECT 'ENTRY', coalesce(e.id, d.entry_id),
  CASE
    WHEN d.id IS NULL THEN 'is an adjustment that nobody made'
    WHEN e.id IS NULL THEN format('adjustment %s is not of such an entry', d.id)
    ELSE format('is not what adjustment %s says', d.id)
  END
FROM (SELECT j.id FROM journal_entry j
  WHERE j.id >= begins AND j.id < ends AND j.kind = 'ADJUSTMENT') e
FULL JOIN (SELECT o.id, o.entry_id, o.owner, o.account_kind, o.side, o.amount, o.unit
  FROM adjustment o WHERE o.entry_id >= begins AND o.entry_id < ends) d ON d.entry_id = e.id
WHERE e.id IS NULL OR d.id IS NULL
  OR NOT EXISTS (SELECT FROM business_key k
    WHERE k.kind = 'ADJUSTMENT' AND k.reference = d.id::text AND k.entry_id = e.id)
  OR d.amount <> (SELECT coalesce(sum(l.amount), 0) FROM posting l
    JOIN account a ON a.id = l.account_id
    WHERE l.entry_id = e.id AND l.unit = d.unit AND l.side = d.side AND a.owner = d.owner
      AND a.kind IN (d.account_kind,
        CASE d.account_kind WHEN 'POINTS' THEN 'POINTS_RECEIVABLE' ELSE 'RECEIVABLE' END))
UNION ALL
SELECT 'ENTRY', coalesce(e.id, c.entry_id),
  CASE
    WHEN c.id IS NULL THEN 'lies in suspense for no capture'
    WHEN e.id IS NULL THEN format('capture %s is not of such an entry', c.id)
    ELSE format('moves %s, capture %s is of %s', e.moved, c.id, c.amount)
  END
FROM (
  SELECT j.id, (SELECT sum(l.amount) FROM posting l WHERE l.entry_id = j.id AND l.side = 'DEBIT')
    AS moved
  FROM journal_entry j
  WHERE j.id >= begins AND j.id < ends AND j.kind = 'PAYMENT_SUSPENDED') e
FULL JOIN (SELECT o.id, o.entry_id, o.amount
  FROM payment_capture o WHERE o.entry_id >= begins AND o.entry_id < ends) c ON c.entry_id = e.id
WHERE e.id IS NULL OR c.id IS NULL OR e.moved IS DISTINCT FROM c.amount
UNION ALL
SELECT 'ENTRY', coalesce(e.id, s.entry_id),
  CASE
    WHEN s.entry_id IS NULL THEN 'is of no line of a statement'
    WHEN e.id IS NULL THEN 'a line of a statement is not of such an entry'
    ELSE 'is not what its line of a statement says'
  END
FROM (
  SELECT j.id,
    coalesce(sum(l.amount) FILTER (WHERE l.account_id = 2), 0) AS amount,
    coalesce(sum(l.amount) FILTER (WHERE l.account_id = 10), 0) AS fee,
    coalesce(sum(l.amount) FILTER (WHERE l.account_id = 11), 0) AS tax
  FROM journal_entry j LEFT JOIN posting l ON l.entry_id = j.id
  WHERE j.id >= begins AND j.id < ends AND j.kind = 'GATEWAY_SETTLEMENT'
  GROUP BY j.id) e
FULL JOIN (SELECT o.entry_id, o.amount, o.fee, o.tax
  FROM payment_statement_line o WHERE o.entry_id >= begins AND o.entry_id < ends) s
  ON s.entry_id = e.id
WHERE e.id IS NULL OR s.entry_id IS NULL
  OR (e.amount, e.fee, e.tax) IS DISTINCT FROM (s.amount, s.fee, s.tax);
END
$$;
COMMENT ON FUNCTION tie_faults IS
  'Of those entries: that what rows outside the journal say of them is so, and that there are such '
  'rows. A transaction for whatever a user is told of, an adjustment, a capture in suspense, a line '
  'of a statement. What users have by an entry is on their own transactions; a payment that goes '
  'back moves money of the house too, of which nobody is told.';

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

CREATE OR REPLACE FUNCTION transaction_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'TRANSACTION', t.id,
  CASE
    WHEN (t.entry_id IS NOT NULL) <> (t.status = 'SUCCESS' AND t.amount > 0)
      THEN 'is of an entry although no money moved, or of none although some did'
    WHEN t.subscription_id IS NOT NULL
      THEN format('subscription %s is not what it bought', t.subscription_id)
    ELSE 'is not the reward that was promised'
  END
FROM recharge_transaction t
LEFT JOIN subscription s ON s.id = t.subscription_id
LEFT JOIN referral r ON r.transaction_id = t.id
WHERE t.id >= begins AND t.id < ends AND (
  (t.entry_id IS NOT NULL) <> (t.status = 'SUCCESS' AND t.amount > 0)
  OR (t.subscription_id IS NOT NULL
    AND (s.user_id, s.plan_id) IS DISTINCT FROM (t.user_id, t.plan_id))
  OR (t.source = 'REFERRAL_REWARD'
    AND (r.referrer_id, r.reward, r.status) IS DISTINCT FROM (t.user_id, t.amount, 'EARNED'))
  OR (t.source <> 'REFERRAL_REWARD' AND r.id IS NOT NULL));
END
$$;
COMMENT ON FUNCTION transaction_faults IS
  'Of those transactions: that there is an entry where money moved, that the plan is the one that '
  'was bought, and that a reward was promised.';

CREATE OR REPLACE FUNCTION user_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'USER', coalesce(c.user_id, t.user_id),
  format('has %s transactions up to number %s, and should have %s',
    coalesce(t.transactions, 0), coalesce(t.last_seq, 0), coalesce(c.last_seq, 0))
FROM (SELECT o.user_id, o.last_seq FROM transaction_counter o
  WHERE o.user_id >= begins AND o.user_id < ends) c
FULL JOIN (
  SELECT o.user_id, count(*) AS transactions, max(o.seq) AS last_seq FROM recharge_transaction o
  WHERE o.user_id >= begins AND o.user_id < ends
  GROUP BY o.user_id) t ON t.user_id = c.user_id
WHERE coalesce(c.last_seq, 0) <> coalesce(t.transactions, 0)
  OR coalesce(c.last_seq, 0) <> coalesce(t.last_seq, 0);
END
$$;
COMMENT ON FUNCTION user_faults IS 'Of those users: that none of their transactions is missing.';

CREATE OR REPLACE FUNCTION plan_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
SET timezone = 'UTC'
AS $$
BEGIN
RETURN QUERY
WITH sold AS MATERIALIZED (
  SELECT s.id, s.user_id, s.phone, s.valid_from, s.valid_to, s.created_at,
    s.valid_from + make_interval(days => v.validity_days) AS sold_to
  FROM subscription s
  LEFT JOIN plan_version v ON v.plan_id = s.plan_id AND v.version = s.plan_version
  WHERE s.id >= begins AND s.id < ends)
SELECT 'SUBSCRIPTION', s.id, 'nobody bought it'
FROM sold s
LEFT JOIN (
  SELECT t.subscription_id FROM recharge_transaction t
  WHERE t.subscription_id >= begins AND t.subscription_id < ends
  GROUP BY t.subscription_id HAVING count(*) = 1) b ON b.subscription_id = s.id
WHERE b.subscription_id IS NULL
UNION ALL
SELECT 'SUBSCRIPTION', s.id, 'is longer than what was bought'
FROM sold s WHERE s.valid_to > s.sold_to
UNION ALL
-- It ends sooner only where one that was bought later has begun at once.
SELECT 'SUBSCRIPTION', s.id, 'is shorter than what was bought, and nothing ended it'
FROM sold s
WHERE s.valid_to < s.sold_to AND s.phone IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.valid_from = s.valid_to AND o.id > s.id AND (o.phone = s.phone OR o.phone IS NULL))
UNION ALL
-- It begins when it is bought, by whichever clock was ahead, or behind what is there.
SELECT 'SUBSCRIPTION', s.id, 'begins neither when it was bought nor behind another'
FROM sold s
WHERE s.valid_from <> s.created_at AND s.phone IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.valid_to = s.valid_from AND o.id <> s.id AND (o.phone = s.phone OR o.phone IS NULL))
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.phone = s.phone AND o.created_at = s.valid_from AND o.created_at > s.created_at)
  AND NOT EXISTS (
    SELECT FROM line l WHERE l.phone = s.phone AND l.seen_at = s.valid_from)
UNION ALL
SELECT 'SUBSCRIPTION', max(s.id), 'its line is not busy just until the last of its plans ends'
FROM (
  SELECT o.phone, max(o.id) AS id, max(o.valid_to) AS ends
  FROM subscription o WHERE o.phone IN (SELECT i.phone FROM sold i)
  GROUP BY o.phone) s
LEFT JOIN line l ON l.phone = s.phone
WHERE l.busy_until IS DISTINCT FROM s.ends
GROUP BY s.phone;
END
$$;
COMMENT ON FUNCTION plan_faults IS
  'Of those subscriptions: that each was bought by one transaction, is as long as the plan that was '
  'bought unless one ended it that was bought later, begins where it may, and that its line is busy '
  'until the last one ends. Of whose number was erased, only that they are not longer.';

CREATE OR REPLACE FUNCTION ledger_faults(slice_of text, begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE AS $$
BEGIN
  CASE slice_of
    WHEN 'ENTRIES' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM entry_faults(begins, ends) f;
      RETURN QUERY SELECT f.part, f.number, f.reason FROM tie_faults(begins, ends) f;
    WHEN 'ACCOUNTS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM account_faults(begins, ends) f;
    WHEN 'ROLL_UPS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM roll_up_faults(begins, ends) f;
    WHEN 'TRANSACTIONS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM transaction_faults(begins, ends) f;
    WHEN 'USERS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM user_faults(begins, ends) f;
    WHEN 'SUBSCRIPTIONS' THEN
      RETURN QUERY SELECT f.part, f.number, f.reason FROM plan_faults(begins, ends) f;
  END CASE;
END
$$;
COMMENT ON FUNCTION ledger_faults IS
  'What is wrong with a slice of the books; all of them at once where it is the whole range.';
