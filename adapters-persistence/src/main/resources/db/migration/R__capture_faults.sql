-- How captures are proved, those of holds and those by payment gateways, as in R__ledger_faults.

CREATE OR REPLACE FUNCTION captured_entry_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'ENTRY', k.entry_id, format('takes what was held by %s, which was not captured', k.reference)
FROM business_key k
LEFT JOIN hold h ON h.state = 'CAPTURED'
  AND h.id = CASE WHEN k.reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    THEN k.reference::uuid END
WHERE k.kind = 'HOLD' AND k.entry_id >= begins AND k.entry_id < ends AND h.id IS NULL;
END
$$;
COMMENT ON FUNCTION captured_entry_faults IS
  'Of those entries: that what one takes by a hold was captured of one.';

CREATE OR REPLACE FUNCTION captured_hold_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'ACCOUNT', h.account_id,
  CASE
    WHEN e.id IS NULL THEN format('hold %s was captured by no entry', h.id)
    ELSE format('hold %s was captured with %s, entry %s takes %s', h.id, h.captured, e.id, e.taken)
  END
FROM hold h
LEFT JOIN LATERAL (
  SELECT j.id, (
    SELECT coalesce(sum(l.amount), 0) FROM posting l
    WHERE l.entry_id = j.id AND l.account_id = h.account_id AND l.side = 'DEBIT') AS taken
  FROM business_key k JOIN journal_entry j ON j.id = k.entry_id
  WHERE k.kind = 'HOLD' AND k.reference = h.id::text) e ON true
WHERE h.state = 'CAPTURED' AND h.account_id >= begins AND h.account_id < ends
  AND e.taken IS DISTINCT FROM h.captured;
END
$$;
COMMENT ON FUNCTION captured_hold_faults IS
  'Of those accounts: that what was captured of each hold was taken by an entry of its own.';

CREATE OR REPLACE FUNCTION payment_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'TRANSACTION', coalesce(t.id, c.transaction_id),
  CASE
    WHEN c.transaction_id IS NULL THEN 'was paid by no capture'
    WHEN t.id IS NULL THEN format('capture %s is of no such payment', c.id)
    WHEN c.captures > 1 THEN format('was paid by %s captures', c.captures)
    ELSE format('is not what capture %s paid', c.id)
  END
FROM (
  SELECT o.id, o.user_id, o.amount, o.payment_id FROM recharge_transaction o
  WHERE o.id >= begins AND o.id < ends AND o.status = 'SUCCESS' AND o.amount > 0
    AND o.source IN ('RECHARGE', 'WALLET_TOPUP')
    AND o.payment_method IN ('UPI', 'CARD', 'NETBANKING')) t
FULL JOIN (
  SELECT u.transaction_id, count(*) AS captures, min(u.id) AS id, min(u.user_id) AS user_id,
    min(u.amount) AS amount, min(u.capture_reference) AS capture_reference
  FROM (
    SELECT p.transaction_id, o.id, p.user_id, o.amount, o.capture_reference
    FROM payment p JOIN payment_capture o ON o.payment_id = p.id
    WHERE p.transaction_id >= begins AND p.transaction_id < ends AND o.use = 'SETTLED'
    UNION ALL
    SELECT o.transaction_id, o.id, p.user_id, o.amount, o.capture_reference
    FROM payment_capture o JOIN payment p ON p.id = o.payment_id
    WHERE o.transaction_id >= begins AND o.transaction_id < ends AND o.use = 'TOPPED_UP') u
  GROUP BY u.transaction_id) c ON c.transaction_id = t.id
WHERE t.id IS NULL OR c.transaction_id IS NULL OR c.captures > 1
  OR (t.user_id, t.amount, t.payment_id)
    IS DISTINCT FROM (c.user_id, c.amount, c.capture_reference);
END
$$;
COMMENT ON FUNCTION payment_faults IS
  'Of those transactions: that one which was paid by a gateway has the one capture that paid it, '
  'with the amount, the payer and the reference it tells of, and that another has none. A capture '
  'in suspense is of an entry: tie_faults.';
