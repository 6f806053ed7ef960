-- Rows of the report on backups.

CREATE OR REPLACE VIEW report_backup AS
SELECT
  b.id AS backup_id,
  b.status,
  b.names AS tables,
  b.size AS size_bytes,
  round(b.size / 1048576.0, 6) AS size_mb,
  split_part(b.file, '/', 3) COLLATE "C" AS snapshot_name,
  b.created_by,
  b.created_at,
  b.finished_at,
  b.error
FROM backup b;
COMMENT ON VIEW report_backup IS 'Backups of tables as reports show them.';
