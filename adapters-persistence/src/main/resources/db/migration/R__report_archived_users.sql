-- Rows of the report on users who were deleted.

CREATE OR REPLACE VIEW report_archived_users AS
SELECT
  u.id AS user_id,
  whole_name(u.first_name, u.last_name) AS name,
  u.name_key AS name_folded,
  u.email,
  lower(u.email) AS email_folded,
  u.phone AS phone_number,
  u.user_type,
  u.state AS status,
  u.referral_code,
  u.referee_code,
  coalesce(a.balance, 0) AS wallet_balance,
  u.created_at,
  u.updated_at,
  u.deleted_at
FROM archived_user u
LEFT JOIN account a ON a.owner = u.id AND a.kind = 'WALLET';
COMMENT ON VIEW report_archived_users IS
  'Users who were deleted as reports show them, without who they were once that is erased.';
