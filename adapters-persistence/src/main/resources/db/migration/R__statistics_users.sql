-- Figures on users.

CREATE OR REPLACE VIEW statistics_users AS
WITH kinds AS MATERIALIZED (
  SELECT t.state, t.user_type, sum(t.users) AS users FROM user_tally t
  GROUP BY t.state, t.user_type HAVING sum(t.users) > 0),
money AS (
  -- Nobody but users and those who were has a wallet: so those few are looked up, not the many.
  SELECT
    (SELECT coalesce(sum(a.balance), 0) FROM account a WHERE a.kind = 'WALLET')
    - (SELECT coalesce(sum(a.balance), 0)
      FROM archived_user u JOIN account a ON a.owner = u.id AND a.kind = 'WALLET') AS in_wallets)
SELECT json_build_object(
  'total_users', t.total,
  'active_users', t.active,
  'blocked_users', t.blocked,
  'deactivated_users', t.deactivated,
  'averages', json_build_object(
    'avg_wallet_balance', (SELECT m.in_wallets FROM money m) / nullif(t.total, 0)),
  'distributions', json_build_object(
    'status', (
      SELECT json_agg(json_build_object('key', k.state, 'count', k.users)
        ORDER BY k.users DESC, k.state)
      FROM (SELECT k.state, sum(k.users) AS users FROM kinds k GROUP BY k.state) k),
    'user_type', (
      SELECT json_agg(json_build_object('key', k.user_type, 'count', k.users)
        ORDER BY k.users DESC, k.user_type)
      FROM (SELECT k.user_type, sum(k.users) AS users FROM kinds k GROUP BY k.user_type) k)),
  'top_referrers', (
    SELECT json_agg(
      json_build_object(
        'referrer_id', r.referrer_id,
        'referrer_name', whole_name(u.first_name, u.last_name),
        'referred_count', r.count)
      ORDER BY r.count DESC, r.referrer_id)
    FROM (
      SELECT f.referrer_id, count(*) FROM referral f
      GROUP BY f.referrer_id ORDER BY count(*) DESC, f.referrer_id LIMIT 10) r
    LEFT JOIN users u ON u.id = r.referrer_id),
  'created', (
    SELECT json_agg(json_build_array(d.day, c.count))
    FROM day_of_course d
    CROSS JOIN LATERAL (
      SELECT count(*) FROM users u WHERE u.created_at >= d.starts AND u.created_at < d.ends) c
    WHERE c.count > 0)) AS facts
FROM (
  SELECT coalesce(sum(k.users), 0) AS total,
    coalesce(sum(k.users) FILTER (WHERE k.state = 'ACTIVE'), 0) AS active,
    coalesce(sum(k.users) FILTER (WHERE k.state = 'BLOCKED'), 0) AS blocked,
    coalesce(sum(k.users) FILTER (WHERE k.state = 'DEACTIVATED'), 0) AS deactivated
  FROM kinds k) t;
COMMENT ON VIEW statistics_users IS
  'How many users there are, and who brought the most, without names of those who have left.';
