-- Rows of the report on autopays.

CREATE OR REPLACE VIEW report_autopay AS
SELECT
  m.id AS autopay_id,
  m.user_id,
  whole_name(u.first_name, u.last_name) AS user_name,
  m.plan_id,
  p.name AS plan_name,
  p.name_key AS plan_folded,
  plan_kinds(p.type, p.user_type) AS kinds,
  p.price,
  m.phone AS phone_number,
  m.tag,
  m.cron AS schedule_cron,
  m.interval_days,
  m.start_at AS start_date,
  least(m.next_due_at, '9999-12-31T23:59:59.999999Z') AS next_due_date,
  m.status,
  m.stop_reason AS disabled_reason,
  m.last_run_at,
  m.last_result,
  m.consecutive_failures,
  m.created_at
FROM mandate m
JOIN plan p ON p.id = m.plan_id
LEFT JOIN users u ON u.id = m.user_id
WHERE m.status <> 'REMOVED';
COMMENT ON VIEW report_autopay IS 'Autopays as reports show them, those apart that were removed.';
