-- How rows that stand for money outside the journal are proved, as in R__ledger_faults.

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
  OR (t.source <> 'REFERRAL_REWARD' AND r.id IS NOT NULL))
UNION ALL
SELECT 'TRANSACTION', r.transaction_id, 'does not exist, though a reward was earned by it'
FROM referral r
WHERE r.transaction_id >= begins AND r.transaction_id < ends
  AND NOT EXISTS (SELECT FROM recharge_transaction t WHERE t.id = r.transaction_id);
END
$$;
COMMENT ON FUNCTION transaction_faults IS
  'Of those transactions: that there is an entry where money moved, that the plan is the one that '
  'was bought, and that a reward was promised; and that no reward lacks its transaction.';

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
