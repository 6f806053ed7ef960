-- How transactions of users are summed up.

CREATE OR REPLACE FUNCTION restart_transaction_roll_up() RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  -- First, so that nobody sums up meanwhile.
  UPDATE transaction_roll_up SET zone = NULL, done_xact = 0, next_xact = 0, next_id = 0;
  DELETE FROM transaction_day;
  DELETE FROM transaction_user;
END
$$;
COMMENT ON FUNCTION restart_transaction_roll_up IS
  'Forgets all that was summed up: for days of another zone, and where numbers of transactions mean '
  'nothing any more, as after a restore into another cluster.';

CREATE OR REPLACE FUNCTION roll_up_transactions(zone_id text, most integer) RETURNS bigint
LANGUAGE plpgsql
-- Planned for the values: else nothing tells the planner how few rows there are.
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
  begins bigint;
  ends bigint;
  after_id bigint;
  last_id bigint;
  covered bigint;
  rolled_zone text;
BEGIN
  SELECT r.zone, r.done_xact, r.next_xact, r.next_id INTO rolled_zone, begins, ends, after_id
  FROM transaction_roll_up r FOR NO KEY UPDATE SKIP LOCKED;
  IF NOT FOUND THEN
    -- Another instance is at it.
    RETURN 0;
  END IF;
  IF rolled_zone IS DISTINCT FROM zone_id THEN
    PERFORM restart_transaction_roll_up();
    begins := 0;
    ends := 0;
  END IF;
  IF begins = ends THEN
    -- All transactions below it have ended, and every later snapshot sees what they committed.
    ends := settled_below();
    after_id := 0;
  END IF;

  SELECT count(*), max(b.id) INTO covered, last_id
  FROM (
    SELECT t.id FROM recharge_transaction t
    WHERE t.xact >= begins AND t.xact < ends AND t.id > after_id AND t.status <> 'PENDING'
    ORDER BY t.id LIMIT most) b;
  INSERT INTO transaction_day AS d (
    day, transactions, amount, direction, source, status, service_type, payment_method)
  SELECT (t.created_at AT TIME ZONE zone_id)::date, count(*), sum(t.amount), t.direction, t.source,
    t.status, t.service_type, t.payment_method
  FROM recharge_transaction t
  WHERE t.xact >= begins AND t.xact < ends AND t.id > after_id AND t.id <= last_id
    AND t.status <> 'PENDING'
  GROUP BY 1, 4, 5, 6, 7, 8
  ON CONFLICT ON CONSTRAINT transaction_day_key DO UPDATE
    SET transactions = d.transactions + EXCLUDED.transactions, amount = d.amount + EXCLUDED.amount;
  INSERT INTO transaction_user AS u (user_id, transactions, amount)
  SELECT t.user_id, count(*), sum(t.amount)
  FROM recharge_transaction t
  WHERE t.xact >= begins AND t.xact < ends AND t.id > after_id AND t.id <= last_id
    AND t.status <> 'PENDING'
  GROUP BY t.user_id
  ON CONFLICT ON CONSTRAINT transaction_user_pk DO UPDATE
    SET transactions = u.transactions + EXCLUDED.transactions, amount = u.amount + EXCLUDED.amount;

  UPDATE transaction_roll_up SET zone = zone_id, next_xact = ends,
    done_xact = CASE WHEN covered < most THEN ends ELSE begins END,
    next_id = CASE WHEN covered < most THEN 0 ELSE last_id END;
  RETURN covered;
END
$$;
COMMENT ON FUNCTION roll_up_transactions IS
  'Sums up so many transactions at most that are not summed up yet, below the oldest one of the '
  'database that is still running. Returns how many; none while another is at it. Days of another '
  'zone than that of the last time begin anew.';

CREATE OR REPLACE FUNCTION transactions_not_rolled_up() RETURNS TABLE (
  day date,
  user_id bigint,
  direction text,
  source text,
  status text,
  service_type text,
  payment_method text,
  transactions bigint,
  amount bigint)
LANGUAGE plpgsql STABLE ROWS 10000
SET plan_cache_mode = force_custom_plan
AS $$
#variable_conflict use_column
DECLARE
  zone_id constant text := zone_of_report();
  begins bigint;
  ends bigint;
  after_id bigint;
BEGIN
  SELECT r.done_xact, r.next_xact, r.next_id INTO begins, ends, after_id
  FROM transaction_roll_up r WHERE r.zone = zone_id;
  IF NOT FOUND THEN
    begins := 0;
    ends := 0;
    after_id := 0;
  END IF;
  RETURN QUERY
  SELECT (n.created_at AT TIME ZONE zone_id)::date, n.user_id, n.direction, n.source, n.status,
    n.service_type, n.payment_method, count(*), sum(n.amount)::bigint
  FROM (
    SELECT t.created_at, t.user_id, t.direction, t.source, t.status, t.service_type,
      t.payment_method, t.amount
    FROM recharge_transaction t WHERE t.status = 'PENDING'
    UNION ALL
    SELECT t.created_at, t.user_id, t.direction, t.source, t.status, t.service_type,
      t.payment_method, t.amount
    FROM recharge_transaction t WHERE t.status <> 'PENDING' AND t.xact >= ends
    UNION ALL
    SELECT t.created_at, t.user_id, t.direction, t.source, t.status, t.service_type,
      t.payment_method, t.amount
    FROM recharge_transaction t
    WHERE t.status <> 'PENDING' AND t.xact >= begins AND t.xact < ends AND t.id > after_id) n
  GROUP BY 1, 2, 3, 4, 5, 6, 7;
END
$$;
COMMENT ON FUNCTION transactions_not_rolled_up IS
  'What transaction_day and transaction_user lack: all where they are of days of another zone.';

CREATE OR REPLACE FUNCTION summarize_transactions() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
-- Less than what would make a vacuum under way give up.
SET lock_timeout = '100ms'
AS $$
BEGIN
  PERFORM brin_summarize_new_values('recharge_transaction_xact_idx');
EXCEPTION WHEN lock_not_available THEN
  -- A vacuum is at it.
END
$$;
COMMENT ON FUNCTION summarize_transactions IS
  'Tells the index of transactions of the newest rows, which it would read through otherwise until '
  'the next vacuum. As the owner, who alone may.';
