-- Rows of reports on transactions. A view reads as its owner: whoever may read the view sees its
-- columns, and no more of the tables beneath.

CREATE OR REPLACE VIEW report_transactions AS
SELECT
  t.id AS txn_id,
  t.user_id,
  whole_name(u.first_name, u.last_name) AS user_name,
  t.category,
  t.direction AS txn_type,
  t.amount,
  t.service_type,
  t.plan_id,
  p.name AS plan_name,
  t.offer_id,
  CASE WHEN c.user_id IS NULL THEN t.from_phone END AS from_phone_number,
  CASE WHEN c.user_id IS NULL THEN t.to_phone END AS to_phone_number,
  t.source,
  t.status,
  t.payment_method,
  t.payment_id AS payment_transaction_id,
  lower(t.payment_id) AS payment_folded,
  t.failure_reason,
  t.created_at
FROM recharge_transaction t
LEFT JOIN users u ON u.id = t.user_id
LEFT JOIN customer_release c ON c.user_id = t.user_id
LEFT JOIN plan p ON p.id = t.plan_id;
COMMENT ON VIEW report_transactions IS
  'Transactions as reports show them, without names and numbers of users who have left.';
