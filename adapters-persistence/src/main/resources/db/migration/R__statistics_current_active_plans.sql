-- Figures on plans on lines.

CREATE OR REPLACE VIEW statistics_current_active_plans AS
WITH ahead AS MATERIALIZED (
  SELECT a.id, a.user_id, a.plan_id, a.phone, a.valid_from, a.valid_to, a.status FROM plan_ahead a)
SELECT json_build_object(
  'total_active_plans', t.active,
  'total_queued_plans', t.total - t.active,
  'avg_plan_duration_days', t.duration,
  'distributions', json_build_object(
    'by_status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.count)
        ORDER BY k.count DESC, k.status)
      FROM (SELECT a.status, count(*) FROM ahead a GROUP BY a.status) k),
    'by_plan', (
      SELECT json_agg(json_build_object('key', p.name, 'count', k.count) ORDER BY k.count DESC, p.id)
      FROM (SELECT a.plan_id, count(*) FROM ahead a GROUP BY a.plan_id) k
      JOIN plan p ON p.id = k.plan_id)),
  'upcoming_expirations', (
    SELECT json_agg(
      json_build_object(
        'id', e.id,
        'user_id', e.user_id,
        'plan_id', e.plan_id,
        'plan_name', p.name,
        'phone_number', CASE WHEN c.user_id IS NULL THEN e.phone END,
        'valid_to', e.valid_to)
      ORDER BY e.valid_to, e.id)
    FROM (
      SELECT a.id, a.user_id, a.plan_id, a.phone, a.valid_to FROM ahead a
      WHERE a.status = 'ACTIVE' AND a.valid_to <= moment_of_report() + interval '168 hours'
      ORDER BY a.valid_to, a.id LIMIT 10) e
    JOIN plan p ON p.id = e.plan_id
    LEFT JOIN customer_release c ON c.user_id = e.user_id),
  'top_users', (
    SELECT json_agg(u ORDER BY u.active_plan_count DESC, u.user_id)
    FROM (
      SELECT a.user_id, count(*) AS active_plan_count FROM ahead a WHERE a.status = 'ACTIVE'
      GROUP BY a.user_id ORDER BY count(*) DESC, a.user_id LIMIT 10) u),
  'phone_number_duplicates', (
    SELECT json_agg(n ORDER BY n.count DESC, n.phone_number)
    FROM (
      SELECT a.phone AS phone_number, count(*) FROM ahead a
      LEFT JOIN customer_release c ON c.user_id = a.user_id
      WHERE a.phone IS NOT NULL AND c.user_id IS NULL
      GROUP BY a.phone HAVING count(*) > 1 ORDER BY count(*) DESC, a.phone LIMIT 10) n),
  'activated', (
    SELECT json_agg(json_build_array(d.day, c.count))
    FROM day_of_course d
    CROSS JOIN LATERAL (
      SELECT count(*) FROM subscription s
      WHERE s.valid_from >= d.starts AND s.valid_from < d.ends) c
    WHERE c.count > 0),
  'expired', (
    SELECT json_agg(json_build_array(d.day, c.count))
    FROM day_of_course d
    CROSS JOIN LATERAL (
      SELECT count(*) FROM subscription s WHERE s.valid_to >= d.starts AND s.valid_to < d.ends) c
    WHERE c.count > 0)) AS facts
FROM (
  SELECT count(*) AS total,
    count(*) FILTER (WHERE a.status = 'ACTIVE') AS active,
    avg(extract(epoch FROM least(a.valid_to, '9999-12-31T23:59:59Z') - a.valid_from) / 86400)
      AS duration
  FROM ahead a) t;
COMMENT ON VIEW statistics_current_active_plans IS
  'How many plans run and wait on lines, without numbers of users who have left.';
