-- What the reader does here.

CREATE OR REPLACE VIEW statistics_own AS
WITH own AS MATERIALIZED (
  SELECT t.amount, t.created_at, t.plan_id, t.offer_id, t.category, t.direction, t.source, t.status,
    t.payment_method, t.to_phone
  FROM recharge_transaction t WHERE t.user_id = reader_of_report()),
bought AS MATERIALIZED (
  SELECT o.amount, o.created_at, o.plan_id, o.offer_id, o.to_phone FROM own o
  WHERE o.category = 'SERVICE' AND o.direction = 'DEBIT' AND o.status = 'SUCCESS')
SELECT json_build_object(
  'profile', (
    SELECT json_build_object(
      'user_id', u.id,
      'name', whole_name(u.first_name, u.last_name),
      'email', u.email,
      'user_type', u.user_type,
      'status', u.state,
      'wallet_balance', coalesce(a.balance, 0),
      'created_at', u.created_at,
      'account_age_days', (moment_of_report() AT TIME ZONE zone_of_report())::date
        - (u.created_at AT TIME ZONE zone_of_report())::date)
    FROM users u LEFT JOIN account a ON a.owner = u.id AND a.kind = 'WALLET'
    WHERE u.id = reader_of_report()),
  'transaction_summary', json_build_object(
    'success', t.success,
    'failed', t.failed,
    'pending', t.pending,
    'credit_count', t.credits,
    'debit_count', t.debits,
    'total_amount_spent', t.spent,
    'total_amount_credited', t.credited),
  'spending_by_period', (
    SELECT json_agg(
      json_build_object(
        'label', to_char(m.month, 'YYYY-MM'), 'total_spent', b.spent, 'txn_count', b.count)
      ORDER BY m.month)
    FROM (
      SELECT date_trunc('month', moment_of_report() AT TIME ZONE zone_of_report())
        - make_interval(months => back) AS month
      FROM generate_series(0, 11) back) m
    CROSS JOIN LATERAL (
      SELECT count(*), coalesce(sum(b.amount), 0) AS spent FROM bought b
      WHERE b.created_at >= m.month AT TIME ZONE zone_of_report()
        AND b.created_at < (m.month + interval '1 month') AT TIME ZONE zone_of_report()) b),
  'recharge_numbers', (
    SELECT json_agg(n ORDER BY n.count DESC, n.phone_number)
    FROM (
      SELECT b.to_phone AS phone_number, count(*) FROM bought b WHERE b.to_phone IS NOT NULL
      GROUP BY b.to_phone ORDER BY count(*) DESC, b.to_phone LIMIT 10) n),
  'top_plan', (
    SELECT json_build_object('plan_id', p.id, 'plan_name', p.name, 'usage_count', b.count)
    FROM (SELECT b.plan_id, count(*) FROM bought b GROUP BY b.plan_id) b
    JOIN plan p ON p.id = b.plan_id
    ORDER BY b.count DESC, p.id LIMIT 1),
  'top_offer', (
    SELECT json_build_object('offer_id', b.offer_id, 'usage_count', b.count)
    FROM (
      SELECT b.offer_id, count(*) FROM bought b WHERE b.offer_id IS NOT NULL
      GROUP BY b.offer_id) b
    ORDER BY b.count DESC, b.offer_id LIMIT 1),
  'top_payment_methods', (
    SELECT json_agg(m ORDER BY m.total_amount DESC, m.payment_method)
    FROM (
      SELECT o.payment_method, sum(o.amount) AS total_amount FROM own o
      WHERE o.status = 'SUCCESS' AND o.payment_method IS NOT NULL
      GROUP BY o.payment_method) m),
  'top_sources', (
    SELECT json_agg(s ORDER BY s.total_amount DESC, s.source)
    FROM (
      SELECT o.source, sum(o.amount) AS total_amount FROM own o WHERE o.status = 'SUCCESS'
      GROUP BY o.source) s),
  'plan_usage_count', (SELECT count(*) FROM bought),
  'avg_recharge_amount', (SELECT avg(b.amount) FROM bought b),
  'first_txn_date', t.first_at,
  'last_txn_date', t.last_at) AS facts
FROM (
  SELECT count(*) FILTER (WHERE o.status = 'SUCCESS') AS success,
    count(*) FILTER (WHERE o.status = 'FAILED') AS failed,
    count(*) FILTER (WHERE o.status = 'PENDING') AS pending,
    count(*) FILTER (WHERE o.direction = 'CREDIT') AS credits,
    count(*) FILTER (WHERE o.direction = 'DEBIT') AS debits,
    coalesce(sum(o.amount) FILTER (WHERE o.direction = 'DEBIT' AND o.status = 'SUCCESS'), 0)
      AS spent,
    coalesce(sum(o.amount) FILTER (WHERE o.direction = 'CREDIT' AND o.status = 'SUCCESS'), 0)
      AS credited,
    min(o.created_at) AS first_at,
    max(o.created_at) AS last_at
  FROM own o) t
WHERE EXISTS (SELECT FROM users u WHERE u.id = reader_of_report());
COMMENT ON VIEW statistics_own IS 'What the reader does here; no row while a copy of the database has not heard of them.';
