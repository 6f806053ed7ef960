-- Figures on users who were deleted.

CREATE OR REPLACE VIEW statistics_users_archive AS
WITH gone AS MATERIALIZED (
  SELECT u.user_id, u.name, u.email, u.phone_number, u.user_type, u.status, u.wallet_balance,
    u.created_at, u.deleted_at
  FROM report_archived_users u)
SELECT json_build_object(
  'total_archived_users', t.total,
  'active_archived', t.active,
  'blocked_archived', t.blocked,
  'prepaid_archived', t.prepaid,
  'postpaid_archived', t.postpaid,
  'total_wallet_balance', t.money,
  'averages', json_build_object('avg_wallet_balance', t.money / nullif(t.total, 0)::numeric),
  'distributions', json_build_object(
    'by_user_type', (
      SELECT json_agg(json_build_object('key', k.user_type, 'count', k.count)
        ORDER BY k.count DESC, k.user_type)
      FROM (SELECT g.user_type, count(*) FROM gone g GROUP BY g.user_type) k),
    'by_status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.count)
        ORDER BY k.count DESC, k.status)
      FROM (SELECT g.status, count(*) FROM gone g GROUP BY g.status) k)),
  'top_by_wallet', (
    SELECT json_agg(w ORDER BY w.wallet_balance DESC, w.user_id)
    FROM (
      SELECT g.user_id, g.name, g.email, g.phone_number, g.user_type, g.status, g.wallet_balance,
        g.created_at, g.deleted_at
      FROM gone g ORDER BY g.wallet_balance DESC, g.user_id LIMIT 10) w),
  'recent_deleted', (
    SELECT json_agg(w ORDER BY w.deleted_at DESC, w.user_id)
    FROM (
      SELECT g.user_id, g.name, g.email, g.phone_number, g.user_type, g.status, g.wallet_balance,
        g.created_at, g.deleted_at
      FROM gone g ORDER BY g.deleted_at DESC, g.user_id LIMIT 10) w),
  'phone_number_duplicates', (
    SELECT json_agg(p ORDER BY p.count DESC, p.phone_number)
    FROM (
      SELECT g.phone_number, count(*) FROM gone g
      WHERE g.phone_number IS NOT NULL GROUP BY g.phone_number HAVING count(*) > 1
      ORDER BY count(*) DESC, g.phone_number LIMIT 10) p),
  'deleted', (
    SELECT json_agg(json_build_array(d.day, c.count))
    FROM day_of_course d
    CROSS JOIN LATERAL (
      SELECT count(*) FROM archived_user u
      WHERE u.deleted_at >= d.starts AND u.deleted_at < d.ends) c
    WHERE c.count > 0)) AS facts
FROM (
  SELECT count(*) AS total,
    count(*) FILTER (WHERE g.status = 'ACTIVE') AS active,
    count(*) FILTER (WHERE g.status = 'BLOCKED') AS blocked,
    count(*) FILTER (WHERE g.user_type = 'PREPAID') AS prepaid,
    count(*) FILTER (WHERE g.user_type = 'POSTPAID') AS postpaid,
    coalesce(sum(g.wallet_balance), 0) AS money
  FROM gone g) t;
COMMENT ON VIEW statistics_users_archive IS
  'How many users were deleted; those who are named are so until who they were is erased.';
