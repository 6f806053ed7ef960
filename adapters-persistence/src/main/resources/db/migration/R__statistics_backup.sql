-- Figures on backups.

CREATE OR REPLACE VIEW statistics_backup AS
WITH one AS MATERIALIZED (
  SELECT b.backup_id, b.status, b.size_mb, b.snapshot_name, b.created_by, b.created_at, b.error,
    b.tables
  FROM report_backup b)
SELECT json_build_object(
  'total_backups', t.total,
  'failed_backups', t.failed,
  'total_storage_mb', t.size,
  'avg_backup_size_mb', t.mean_size,
  'period_sizes', (
    SELECT json_agg(json_build_object('period_label', p.label, 'total_size_mb', (
        SELECT coalesce(sum(b.size_mb), 0) FROM one b
        WHERE (b.created_at AT TIME ZONE zone_of_report())::date BETWEEN p.first AND p.last))
      ORDER BY p.place)
    FROM (SELECT (moment_of_report() AT TIME ZONE zone_of_report())::date AS today) d
    CROSS JOIN LATERAL (VALUES
      (1, 'TODAY', d.today, d.today),
      (2, 'YESTERDAY', d.today - 1, d.today - 1),
      (3, 'LAST_WEEK', d.today - 7, d.today - 1),
      (4, 'LAST_30_DAYS', d.today - 30, d.today - 1),
      (5, 'LAST_3_MONTHS', d.today - 90, d.today - 1),
      (6, 'LAST_6_MONTHS', d.today - 183, d.today - 1),
      (7, 'LAST_YEAR', d.today - 365, d.today - 1),
      (8, 'THIS_MONTH', date_trunc('month', d.today)::date, d.today),
      (9, 'THIS_YEAR', date_trunc('year', d.today)::date, d.today)) p (place, label, first, last)),
  'distributions', json_build_object(
    'status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.count)
        ORDER BY k.count DESC, k.status)
      FROM (SELECT b.status, count(*) FROM one b GROUP BY b.status) k),
    'backup_data', (
      SELECT json_agg(json_build_object('key', k.name, 'count', k.count)
        ORDER BY k.count DESC, k.name)
      FROM (SELECT n.name, count(*) FROM one b, unnest(b.tables) n (name) GROUP BY n.name) k)),
  'last_backup', (
    SELECT row_to_json(m) FROM (
      SELECT b.backup_id, b.status, b.size_mb, b.snapshot_name, b.created_by, b.created_at
      FROM one b ORDER BY b.created_at DESC, b.backup_id DESC LIMIT 1) m),
  'top_largest_backups', (
    SELECT json_agg(m ORDER BY m.size_mb DESC, m.backup_id)
    FROM (
      SELECT b.backup_id, b.status, b.size_mb, b.snapshot_name, b.created_by, b.created_at
      FROM one b WHERE b.size_mb IS NOT NULL ORDER BY b.size_mb DESC, b.backup_id LIMIT 10) m),
  'recent_failures', (
    SELECT json_agg(m ORDER BY m.created_at DESC, m.backup_id DESC)
    FROM (
      SELECT b.backup_id, b.created_at, b.error FROM one b WHERE b.status = 'FAILED'
      ORDER BY b.created_at DESC, b.backup_id DESC LIMIT 10) m),
  'backups_by_creator', (
    SELECT json_agg(c ORDER BY c.count DESC, c.created_by)
    FROM (
      SELECT b.created_by, count(*) FROM one b
      GROUP BY b.created_by ORDER BY count(*) DESC, b.created_by LIMIT 10) c),
  'created', (
    SELECT json_agg(json_build_array(d.day, d.count))
    FROM (
      SELECT (b.created_at AT TIME ZONE zone_of_report())::date AS day, count(*)
      FROM one b GROUP BY 1) d)) AS facts
FROM (
  SELECT count(*) AS total,
    count(*) FILTER (WHERE b.status = 'FAILED') AS failed,
    coalesce(sum(b.size_mb), 0) AS size,
    avg(b.size_mb) AS mean_size
  FROM one b) t;
COMMENT ON VIEW statistics_backup IS 'How many backups there are, and how long their files are.';
