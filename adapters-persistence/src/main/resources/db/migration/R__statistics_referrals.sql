-- Figures on rewards for bringing users.

CREATE OR REPLACE VIEW statistics_referrals AS
WITH unit_of_books AS (
  SELECT 10::numeric ^ u.scale AS whole FROM ledger_currency c JOIN unit u ON u.code = c.unit),
ranges (place, name) AS (VALUES (0, '0-50'), (1, '50-100'), (2, '100-500'), (3, '500+')),
amounts AS MATERIALIZED (
  SELECT r.reward, CASE r.status WHEN 'EARNED' THEN 'EARNED' ELSE 'PENDING' END AS status,
    count(*) AS rewards, sum(r.reward) AS amount,
    sum(extract(epoch FROM r.claimed_at - r.created_at) / 86400) AS claim_days
  FROM referral r GROUP BY 1, 2)
SELECT json_build_object(
  'total_rewards', t.rewards,
  'pending_rewards', t.rewards - t.earned,
  'earned_rewards', t.earned,
  'total_reward_amount', t.amount,
  'averages', json_build_object(
    'avg_reward_amount', t.amount / nullif(t.rewards, 0),
    'avg_claim_time_days', t.claim_days / nullif(t.earned, 0)),
  'distributions', json_build_object(
    'by_status', (
      SELECT json_agg(json_build_object('key', k.status, 'count', k.rewards)
        ORDER BY k.rewards DESC, k.status)
      FROM (SELECT a.status, sum(a.rewards) AS rewards FROM amounts a GROUP BY a.status) k),
    'by_amount_range', (
      SELECT json_agg(json_build_object('key', k.name, 'count', k.rewards) ORDER BY k.place)
      FROM (
        SELECT n.place, n.name, sum(a.rewards) AS rewards
        FROM amounts a CROSS JOIN unit_of_books u
        JOIN ranges n
          ON n.place = width_bucket(a.reward / u.whole, ARRAY[50, 100, 500]::numeric[])
        GROUP BY n.place, n.name) k)),
  'top_referrers', (
    SELECT json_agg(f ORDER BY f.total_rewards DESC, f.referrer_id)
    FROM (
      SELECT r.referrer_id, count(*) AS total_rewards, sum(r.reward) AS total_amount
      FROM referral r GROUP BY r.referrer_id ORDER BY count(*) DESC, r.referrer_id LIMIT 10) f),
  'created', (
    SELECT json_agg(json_build_array(d.day, c.count, c.amount))
    FROM day_of_course d
    CROSS JOIN LATERAL (
      SELECT count(*), sum(r.reward) AS amount FROM referral r
      WHERE r.created_at >= d.starts AND r.created_at < d.ends) c
    WHERE c.count > 0)) AS facts
FROM (
  SELECT coalesce(sum(a.rewards), 0) AS rewards,
    coalesce(sum(a.rewards) FILTER (WHERE a.status = 'EARNED'), 0) AS earned,
    coalesce(sum(a.amount), 0) AS amount,
    sum(a.claim_days) AS claim_days
  FROM amounts a) t;
COMMENT ON VIEW statistics_referrals IS
  'How many rewards there are, and who gets the most. One that will never be earned is not told '
  'apart.';
