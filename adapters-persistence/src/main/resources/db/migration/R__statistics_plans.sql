-- Figures on plans.

CREATE OR REPLACE VIEW statistics_plans AS
WITH running AS MATERIALIZED (
  SELECT a.plan_id, count(*) AS active_count FROM plan_ahead a WHERE a.status = 'ACTIVE'
  GROUP BY a.plan_id)
SELECT json_build_object(
  'total_plans', t.total,
  'active_plans_count', t.active,
  'inactive_plans_count', t.total - t.active,
  'averages', json_build_object('avg_price', t.price, 'avg_validity', t.validity),
  'distributions', json_build_object(
    'by_plan_type', (
      SELECT json_agg(json_build_object('key', k.type, 'count', k.count)
        ORDER BY k.count DESC, k.type)
      FROM (SELECT p.type, count(*) FROM plan p GROUP BY p.type) k),
    'by_group', (
      SELECT json_agg(json_build_object('key', k.name, 'count', k.count) ORDER BY k.count DESC, k.id)
      FROM (
        SELECT g.id, g.name, count(*) FROM plan p JOIN plan_group g ON g.id = p.group_id
        GROUP BY g.id) k),
    'by_status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.count)
        ORDER BY k.count DESC, k.status)
      FROM (SELECT p.status, count(*) FROM plan p GROUP BY p.status) k)),
  'most_popular_plans', (
    SELECT json_agg(m ORDER BY m.active_count DESC, m.plan_id)
    FROM (
      SELECT p.id AS plan_id, p.name AS plan_name, coalesce(r.active_count, 0) AS active_count
      FROM plan p LEFT JOIN running r ON r.plan_id = p.id
      WHERE p.most_popular ORDER BY 3 DESC, 1 LIMIT 10) m),
  'top_plans_by_active_count', (
    SELECT json_agg(m ORDER BY m.active_count DESC, m.plan_id)
    FROM (
      SELECT p.id AS plan_id, p.name AS plan_name, r.active_count
      FROM running r JOIN plan p ON p.id = r.plan_id ORDER BY 3 DESC, 1 LIMIT 10) m),
  'plans_by_creator', (
    SELECT json_agg(c ORDER BY c.count DESC, c.created_by)
    FROM (
      SELECT p.created_by, count(*) FROM plan p
      GROUP BY p.created_by ORDER BY count(*) DESC, p.created_by LIMIT 10) c),
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
    WHERE c.count > 0),
  'created', (
    SELECT json_agg(json_build_array(d.day, d.count))
    FROM (
      SELECT (p.created_at AT TIME ZONE zone_of_report())::date AS day, count(*)
      FROM plan p GROUP BY 1) d)) AS facts
FROM (
  SELECT count(*) AS total,
    count(*) FILTER (WHERE p.status = 'ACTIVE') AS active,
    avg(p.price) AS price,
    avg(p.validity_days) AS validity
  FROM plan p) t;
COMMENT ON VIEW statistics_plans IS 'How many plans there are, and which run the most.';
