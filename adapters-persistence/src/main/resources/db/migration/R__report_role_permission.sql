-- Rows of the report on roles: one for each role and resource.

CREATE OR REPLACE VIEW report_role_permission AS
SELECT
  r.id AS role_id,
  r.name AS role_name,
  coalesce(r.name_key, r.name) AS role_folded,
  s.resource,
  r.all_permissions OR coalesce(held.read, false) AS read,
  r.all_permissions OR coalesce(held.write, false) AS write,
  r.all_permissions OR coalesce(held.edit, false) AS edit,
  r.all_permissions OR coalesce(held.delete, false) AS delete
FROM role r
CROSS JOIN unnest(ARRAY[
  'ADMIN_ME', 'ADMINS', 'ANNOUNCEMENTS', 'AUDIT_LOGS', 'AUTOPAY', 'BACKUPS', 'CONTACT_FORMS',
  'CONTENT', 'KYC', 'OFFER_TYPES', 'OFFERS', 'PLAN_GROUPS', 'PLANS', 'RECHARGE', 'REFERRALS',
  'ROLES', 'SESSIONS', 'USERS'] COLLATE "C") AS s (resource)
LEFT JOIN (
  SELECT
    p.role_id,
    upper(replace(split_part(p.permission, ':', 1), '-', '_')) AS resource,
    bool_or(p.permission LIKE '%:read') AS read,
    bool_or(p.permission LIKE '%:write') AS write,
    bool_or(p.permission LIKE '%:edit') AS edit,
    bool_or(p.permission LIKE '%:delete') AS delete
  FROM role_permission p
  GROUP BY 1, 2) held
  ON held.role_id = r.id AND held.resource = s.resource;
COMMENT ON VIEW report_role_permission IS
  'What each role may do with each resource there is; whoever may everything may each of these.';
