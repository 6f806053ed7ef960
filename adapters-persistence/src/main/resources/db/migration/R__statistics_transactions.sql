-- Figures on transactions, from what is summed up and what is not yet.

CREATE OR REPLACE VIEW statistics_transactions AS
WITH live AS MATERIALIZED (
  SELECT n.day, n.user_id, n.direction, n.source, n.status, n.service_type, n.payment_method,
    n.transactions, n.amount
  FROM transactions_not_rolled_up() n),
all_days AS MATERIALIZED (
  SELECT d.day, d.direction, d.source, d.status, d.service_type, d.payment_method, d.transactions,
    d.amount
  FROM transaction_day d
  WHERE (SELECT r.zone = zone_of_report() FROM transaction_roll_up r)
  UNION ALL
  SELECT l.day, l.direction, l.source, l.status, l.service_type, l.payment_method,
    sum(l.transactions)::bigint, sum(l.amount)::bigint
  FROM live l GROUP BY 1, 2, 3, 4, 5, 6),
kinds AS MATERIALIZED (
  SELECT d.direction, d.source, d.status, d.service_type, d.payment_method,
    sum(d.transactions) AS transactions, sum(d.amount) AS amount
  FROM all_days d GROUP BY 1, 2, 3, 4, 5),
live_users AS MATERIALIZED (
  SELECT l.user_id, sum(l.transactions) AS transactions, sum(l.amount) AS amount
  FROM live l GROUP BY l.user_id),
-- Of users without anything new, no more than ten can be among the ten: so these are read by the
-- index, and of the others all.
candidates AS (
  (SELECT u.user_id, u.transactions::numeric, u.amount::numeric
  FROM transaction_user u
  WHERE (SELECT r.zone = zone_of_report() FROM transaction_roll_up r)
    -- Hashed, whereas NOT EXISTS might be looked through for each.
    AND u.user_id NOT IN (SELECT l.user_id FROM live_users l)
  ORDER BY u.transactions DESC, u.user_id LIMIT 10)
  UNION ALL
  SELECT l.user_id, l.transactions + coalesce(u.transactions, 0), l.amount + coalesce(u.amount, 0)
  FROM live_users l
  LEFT JOIN transaction_user u ON u.user_id = l.user_id
    AND (SELECT r.zone = zone_of_report() FROM transaction_roll_up r))
SELECT json_build_object(
  'total_transactions', t.transactions,
  'total_amount', t.amount,
  'total_credits', t.credits,
  'total_debits', t.debits,
  'success_count', t.success,
  'failed_count', t.failed,
  'pending_count', t.pending,
  'averages', json_build_object(
    'avg_transaction_amount', t.amount / nullif(t.transactions, 0)),
  'distributions', json_build_object(
    'by_type', (
      SELECT json_agg(json_build_object('key', k.key, 'count', k.count) ORDER BY k.count DESC, k.key)
      FROM (SELECT k.direction AS key, sum(k.transactions) AS count FROM kinds k GROUP BY 1) k),
    'by_source', (
      SELECT json_agg(json_build_object('key', k.key, 'count', k.count) ORDER BY k.count DESC, k.key)
      FROM (SELECT k.source AS key, sum(k.transactions) AS count FROM kinds k GROUP BY 1) k),
    'by_status', (
      SELECT json_agg(json_build_object('key', k.key, 'count', k.count) ORDER BY k.count DESC, k.key)
      FROM (SELECT k.status AS key, sum(k.transactions) AS count FROM kinds k GROUP BY 1) k),
    'by_payment_method', (
      SELECT json_agg(json_build_object('key', k.key, 'count', k.count) ORDER BY k.count DESC, k.key)
      FROM (SELECT k.payment_method AS key, sum(k.transactions) AS count FROM kinds k GROUP BY 1) k),
    'by_service_type', (
      SELECT json_agg(json_build_object('key', k.key, 'count', k.count) ORDER BY k.count DESC, k.key)
      FROM (SELECT k.service_type AS key, sum(k.transactions) AS count FROM kinds k GROUP BY 1) k)),
  'top_users', (
    SELECT json_agg(
      json_build_object(
        'user_id', u.user_id, 'total_txns', u.transactions, 'total_amount', u.amount)
      ORDER BY u.transactions DESC, u.user_id)
    FROM (
      SELECT c.user_id, c.transactions, c.amount
      FROM candidates c ORDER BY c.transactions DESC, c.user_id LIMIT 10) u),
  'created', (
    SELECT json_agg(json_build_array(d.day, d.transactions, d.amount))
    FROM (
      SELECT d.day, sum(d.transactions) AS transactions, sum(d.amount) AS amount FROM all_days d
      WHERE d.day >= (moment_of_report() AT TIME ZONE zone_of_report())::date - 366
      GROUP BY d.day) d)) AS facts
FROM (
  SELECT coalesce(sum(k.transactions), 0) AS transactions,
    coalesce(sum(k.amount), 0) AS amount,
    coalesce(sum(k.amount) FILTER (WHERE k.direction = 'CREDIT'), 0) AS credits,
    coalesce(sum(k.amount) FILTER (WHERE k.direction = 'DEBIT'), 0) AS debits,
    coalesce(sum(k.transactions) FILTER (WHERE k.status = 'SUCCESS'), 0) AS success,
    coalesce(sum(k.transactions) FILTER (WHERE k.status = 'FAILED'), 0) AS failed,
    coalesce(sum(k.transactions) FILTER (WHERE k.status = 'PENDING'), 0) AS pending
  FROM kinds k) t;
COMMENT ON VIEW statistics_transactions IS
  'How many transactions there are, and what they come to, whatever came of them.';
