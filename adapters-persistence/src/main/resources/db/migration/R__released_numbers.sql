-- How phone numbers leave the records of recharges once their holders have left for long enough.

CREATE OR REPLACE FUNCTION erase_numbers(released bigint[], at timestamptz, most integer)
RETURNS integer
LANGUAGE plpgsql
AS $$
DECLARE
  erased integer;
  part integer;
  plans bigint[];
  lines text[];
BEGIN
  IF NOT pg_try_advisory_xact_lock(7236482912) THEN
    RETURN 0;
  END IF;

  UPDATE recharge_transaction t SET from_phone = NULL, to_phone = NULL
  WHERE t.id IN (
    SELECT o.id FROM recharge_transaction o
    WHERE o.user_id = ANY (released) AND o.status <> 'PENDING'
      AND num_nonnulls(o.from_phone, o.to_phone) > 0
    LIMIT most);
  GET DIAGNOSTICS erased = ROW_COUNT;

  UPDATE recharge_transaction t SET to_phone = NULL
  WHERE t.id IN (
    SELECT o.id FROM number_release n
    JOIN recharge_transaction o ON o.to_phone = n.phone AND o.created_at <= n.had_until
    WHERE n.user_id = ANY (released) AND o.status <> 'PENDING'
    LIMIT most);
  GET DIAGNOSTICS part = ROW_COUNT;
  erased := erased + part;

  -- What they have on their own lines ends with them; what runs on others' is the others'.
  SELECT array_agg(p.id), array_agg(DISTINCT p.phone) INTO plans, lines
  FROM (
    SELECT s.id, s.phone FROM subscription s
    WHERE s.user_id = ANY (released) AND s.phone IS NOT NULL
      AND (s.valid_to <= at OR EXISTS (
        SELECT FROM number_release n WHERE n.user_id = s.user_id AND n.phone = s.phone))
    UNION
    SELECT s.id, s.phone FROM number_release n
    JOIN subscription s ON s.phone = n.phone AND s.created_at <= n.had_until
    WHERE n.user_id = ANY (released) AND s.valid_to <= at
    LIMIT most) p;

  PERFORM FROM line l WHERE l.phone = ANY (lines) ORDER BY l.phone FOR UPDATE;
  UPDATE subscription s SET phone = NULL WHERE s.id = ANY (plans);
  GET DIAGNOSTICS part = ROW_COUNT;
  erased := erased + part;

  DELETE FROM line l
  WHERE l.phone = ANY (lines) AND NOT EXISTS (SELECT FROM subscription s WHERE s.phone = l.phone);
  UPDATE line l SET busy_until = r.ends
  FROM (
    SELECT s.phone, max(s.valid_to) AS ends FROM subscription s
    WHERE s.phone = ANY (lines) GROUP BY s.phone) r
  WHERE l.phone = r.phone AND l.busy_until > r.ends;

  -- A number that stands nowhere else any more is not kept here either.
  DELETE FROM number_release n
  WHERE n.user_id = ANY (released)
    AND NOT EXISTS (
      SELECT FROM recharge_transaction o
      WHERE o.to_phone = n.phone AND o.created_at <= n.had_until)
    AND NOT EXISTS (
      SELECT FROM recharge_transaction o
      WHERE o.user_id = n.user_id AND n.phone IN (o.from_phone, o.to_phone))
    AND NOT EXISTS (
      SELECT FROM subscription s WHERE s.phone = n.phone AND s.created_at <= n.had_until);

  DELETE FROM customer_release c
  WHERE c.user_id = ANY (released)
    AND NOT EXISTS (
      SELECT FROM recharge_transaction o
      WHERE o.user_id = c.user_id AND num_nonnulls(o.from_phone, o.to_phone) > 0)
    AND NOT EXISTS (
      SELECT FROM subscription s WHERE s.user_id = c.user_id AND s.phone IS NOT NULL)
    AND NOT EXISTS (
      SELECT FROM number_release n
      JOIN recharge_transaction o ON o.to_phone = n.phone AND o.created_at <= n.had_until
      WHERE n.user_id = c.user_id)
    AND NOT EXISTS (
      SELECT FROM number_release n
      JOIN subscription s ON s.phone = n.phone AND s.created_at <= n.had_until
      WHERE n.user_id = c.user_id);
  RETURN erased;
END
$$;
COMMENT ON FUNCTION erase_numbers IS
  'Empties the numbers of so many rows of each kind, at most, that belong to these users who have '
  'left, or name a number that they had; returns of how many, so that 0 says that no more can be '
  'done now. A line on which what somebody else bought has not ended keeps its number until it has, '
  'and what is pending keeps it until it is settled. One transaction does it at a time, and another '
  'finds nothing to do. Locks lines by number.';
