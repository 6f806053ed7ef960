-- How plans on lines are proved, as in R__ledger_faults.

CREATE OR REPLACE FUNCTION plan_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
SET timezone = 'UTC'
AS $$
BEGIN
RETURN QUERY
WITH sold AS MATERIALIZED (
  SELECT s.id, s.user_id, s.phone, s.valid_from, s.valid_to, s.created_at,
    s.valid_from + make_interval(days => v.validity_days) AS sold_to
  FROM subscription s
  LEFT JOIN plan_version v ON v.plan_id = s.plan_id AND v.version = s.plan_version
  WHERE s.id >= begins AND s.id < ends)
SELECT 'SUBSCRIPTION', s.id, 'nobody bought it'
FROM sold s
LEFT JOIN (
  SELECT t.subscription_id FROM recharge_transaction t
  WHERE t.subscription_id >= begins AND t.subscription_id < ends
  GROUP BY t.subscription_id HAVING count(*) = 1) b ON b.subscription_id = s.id
WHERE b.subscription_id IS NULL
UNION ALL
SELECT 'SUBSCRIPTION', s.id, 'is longer than what was bought'
FROM sold s WHERE s.valid_to > s.sold_to
UNION ALL
-- It ends sooner only where one that was bought later has begun at once.
SELECT 'SUBSCRIPTION', s.id, 'is shorter than what was bought, and nothing ended it'
FROM sold s
WHERE s.valid_to < s.sold_to AND s.phone IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.valid_from = s.valid_to AND o.id > s.id AND (o.phone = s.phone OR o.phone IS NULL))
UNION ALL
-- It begins when it is bought, by whichever clock was ahead, or behind what is there.
SELECT 'SUBSCRIPTION', s.id, 'begins neither when it was bought nor behind another'
FROM sold s
WHERE s.valid_from <> s.created_at AND s.phone IS NOT NULL
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.valid_to = s.valid_from AND o.id <> s.id AND (o.phone = s.phone OR o.phone IS NULL))
  AND NOT EXISTS (
    SELECT FROM subscription o
    WHERE o.phone = s.phone AND o.created_at = s.valid_from AND o.created_at > s.created_at)
  AND NOT EXISTS (
    SELECT FROM line l WHERE l.phone = s.phone AND l.seen_at = s.valid_from)
UNION ALL
SELECT 'SUBSCRIPTION', max(s.id), 'its line is not busy just until the last of its plans ends'
FROM (
  SELECT o.phone, max(o.id) AS id, max(o.valid_to) AS ends
  FROM subscription o WHERE o.phone IN (SELECT i.phone FROM sold i)
  GROUP BY o.phone) s
LEFT JOIN line l ON l.phone = s.phone
WHERE l.busy_until IS DISTINCT FROM s.ends
GROUP BY s.phone;
END
$$;
COMMENT ON FUNCTION plan_faults IS
  'Of those subscriptions: that each was bought by one transaction, is as long as the plan that was '
  'bought unless one ended it that was bought later, begins where it may, and that its line is busy '
  'until the last one ends. Of whose number was erased, only that they are not longer.';

CREATE OR REPLACE FUNCTION line_faults(begins bigint, ends bigint)
RETURNS TABLE (part text, number bigint, reason text)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
AS $$
BEGIN
RETURN QUERY
SELECT 'LINE', substr(l.phone, 2)::bigint % 10000, 'is busy, and no plan is on it'
FROM line l
WHERE substr(l.phone, 2)::bigint >= begins AND substr(l.phone, 2)::bigint < ends
  AND NOT EXISTS (SELECT FROM subscription s WHERE s.phone = l.phone);
END
$$;
COMMENT ON FUNCTION line_faults IS
  'Of lines with those digits: that plans are on them. They are named by the last four, as nobody '
  'who reads of a fault needs to learn the number.';
