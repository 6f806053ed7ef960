-- Rows of the report on admins.

CREATE OR REPLACE VIEW report_admins AS
SELECT
  u.id AS admin_id,
  whole_name(u.first_name, u.last_name) AS name,
  u.name_key AS name_folded,
  u.email,
  u.email_key AS email_folded,
  u.phone AS phone_number,
  u.role_id,
  r.name AS role_name,
  coalesce(r.name_key, r.name) AS role_folded,
  u.created_at,
  u.updated_at
FROM users u
JOIN role r ON r.id = u.role_id
WHERE r.all_permissions OR EXISTS (SELECT FROM role_permission p WHERE p.role_id = r.id);
COMMENT ON VIEW report_admins IS 'Users whose role holds a permission, as reports show them.';
