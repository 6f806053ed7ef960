-- Rows of the report on sessions. Of their tokens it shows nothing but when the last one ends.

CREATE OR REPLACE VIEW report_sessions AS
SELECT
  s.id AS session_id,
  s.user_id,
  whole_name(u.first_name, u.last_name) AS user_name,
  t.expires_at AS refresh_token_expires_at,
  s.started_at AS login_time,
  greatest(s.started_at, t.issued_at) AS last_active,
  s.ended_at IS NULL AND t.expires_at > moment_of_report() AS is_active,
  s.ended_at AS revoked_at
FROM session s
JOIN users u ON u.id = s.user_id
JOIN LATERAL (
  SELECT r.expires_at, r.issued_at
  FROM refresh_token r
  WHERE r.session_id = s.id
  ORDER BY r.issued_at DESC, r.expires_at DESC
  LIMIT 1) t ON true;
COMMENT ON VIEW report_sessions IS 'Sessions as reports show them.';
