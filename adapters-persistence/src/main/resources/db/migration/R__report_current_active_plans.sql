-- Rows of the report on plans on lines.

CREATE OR REPLACE VIEW report_current_active_plans AS
SELECT
  s.id,
  s.user_id,
  whole_name(u.first_name, u.last_name) AS user_name,
  u.name_key AS user_folded,
  s.plan_id,
  v.name AS plan_name,
  lower(normalize(v.name)) AS plan_folded,
  plan_kinds(v.type, v.user_type) AS kinds,
  p.status AS plan_status,
  v.price AS plan_price,
  s.phone AS phone_number,
  least(s.valid_from, '9999-12-31T23:59:59.999999Z') AS valid_from,
  least(s.valid_to, '9999-12-31T23:59:59.999999Z') AS valid_to,
  CASE
    WHEN s.valid_to <= greatest(moment_of_report(), l.seen_at) OR s.valid_to = s.valid_from
      THEN 'EXPIRED'
    WHEN s.valid_from > greatest(moment_of_report(), l.seen_at) THEN 'QUEUED'
    ELSE 'ACTIVE'
  END COLLATE "C" AS status
FROM subscription s
JOIN plan p ON p.id = s.plan_id
JOIN plan_version v
  ON v.plan_id = p.id AND v.version = coalesce(s.plan_version, p.first_version)
LEFT JOIN line l ON l.phone = s.phone
LEFT JOIN users u ON u.id = s.user_id;
COMMENT ON VIEW report_current_active_plans IS
  'Plans on lines as reports show them: each as it was when it was sold.';
