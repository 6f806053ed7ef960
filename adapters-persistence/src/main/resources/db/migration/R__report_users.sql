-- Rows of the report on users.

CREATE OR REPLACE VIEW report_users AS
SELECT
  u.id AS user_id,
  whole_name(u.first_name, u.last_name) AS name,
  u.name_key AS name_folded,
  u.email,
  u.email_key AS email_folded,
  u.phone AS phone_number,
  u.user_type,
  u.state AS status,
  u.referral_code,
  u.referee_code,
  coalesce(a.balance, 0) AS wallet_balance,
  u.created_at,
  u.updated_at
FROM users u
LEFT JOIN account a ON a.owner = u.id AND a.kind = 'WALLET';
COMMENT ON VIEW report_users IS 'Users as reports show them.';
