-- What there is and what is to be done, at a glance.

CREATE OR REPLACE VIEW statistics_dashboard AS
WITH recharges AS MATERIALIZED (
  SELECT d.day, d.transactions, d.amount FROM transaction_day d
  WHERE (SELECT r.zone = zone_of_report() FROM transaction_roll_up r)
    AND d.direction = 'DEBIT' AND d.source IN ('RECHARGE', 'AUTOPAY') AND d.status = 'SUCCESS'
  UNION ALL
  SELECT n.day, n.transactions, n.amount FROM transactions_not_rolled_up() n
  WHERE n.direction = 'DEBIT' AND n.source IN ('RECHARGE', 'AUTOPAY') AND n.status = 'SUCCESS')
SELECT json_build_object(
  'total_users', (SELECT coalesce(sum(t.users), 0) FROM user_tally t),
  'active_users', (SELECT coalesce(sum(t.users), 0) FROM user_tally t WHERE t.state = 'ACTIVE'),
  'total_recharges', (SELECT coalesce(sum(r.transactions), 0) FROM recharges r),
  'total_revenue', (SELECT coalesce(sum(r.amount), 0) FROM recharges r),
  'active_plans', (SELECT count(*) FROM plan_ahead a WHERE a.status = 'ACTIVE'),
  'due_autopays', (
    SELECT count(*) FROM mandate m
    WHERE m.status = 'ENABLED' AND m.next_due_at <= moment_of_report()),
  'open_contacts', (SELECT count(*) FROM contact c WHERE c.resolved_at IS NULL),
  'pending_kyc', (SELECT count(*) FROM kyc_application k WHERE k.status = 'PENDING'),
  'recharged', (
    SELECT json_agg(json_build_array(d.day, d.transactions, d.amount))
    FROM (
      SELECT r.day, sum(r.transactions) AS transactions, sum(r.amount) AS amount FROM recharges r
      WHERE r.day >= (moment_of_report() AT TIME ZONE zone_of_report())::date - 366
      GROUP BY r.day) d)) AS facts;
COMMENT ON VIEW statistics_dashboard IS 'What there is and what is to be done, at a glance.';
