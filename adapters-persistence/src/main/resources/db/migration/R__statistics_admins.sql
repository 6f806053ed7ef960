-- Figures on admins.

CREATE OR REPLACE VIEW statistics_admins AS
SELECT json_build_object(
  'total_admins', (SELECT count(*) FROM report_admins),
  'distributions', json_build_object(
    'roles', (
      SELECT json_agg(json_build_object('key', r.role_name, 'count', r.count)
        ORDER BY r.count DESC, r.role_id)
      FROM (
        SELECT a.role_id, a.role_name, count(*) FROM report_admins a
        GROUP BY a.role_id, a.role_name) r)),
  'created', (
    SELECT json_agg(json_build_array(d.day, d.count))
    FROM (
      SELECT (a.created_at AT TIME ZONE zone_of_report())::date AS day, count(*)
      FROM report_admins a GROUP BY 1) d)) AS facts;
COMMENT ON VIEW statistics_admins IS 'How many admins there are, and of which roles.';
