-- How the ends of plans are claimed by whoever tells of them.

CREATE OR REPLACE FUNCTION claim_plan_ends(
  notice_kind text,
  after_end timestamptz,
  after_id bigint,
  until timestamptz,
  most integer,
  lease_millis integer)
RETURNS TABLE (end_at timestamptz, subscription_id bigint, is_free boolean)
LANGUAGE plpgsql
-- Planned for each number of rows, by indexes and row by row.
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off
SET enable_hashjoin = off
SET enable_mergejoin = off
AS $$
DECLARE
  -- So that no statement takes long where much is settled already.
  looks constant integer := most * 20;
  looked integer;
  ids bigint[];
  ends timestamptz[];
  buyers bigint[];
  free bigint[];
  last_end timestamptz;
  last_id bigint;
BEGIN
  IF NOT pg_try_advisory_xact_lock(7236482911) THEN
    RETURN;
  END IF;
  PERFORM set_config('idle_in_transaction_session_timeout', lease_millis::text, true);

  WITH seen AS MATERIALIZED (
    SELECT s.id, s.valid_to, s.user_id, s.phone
    FROM subscription s
    WHERE (s.valid_to, s.id) > (after_end, after_id) AND s.valid_to <= until
    ORDER BY s.valid_to, s.id
    LIMIT looks),
  due AS MATERIALIZED (
    SELECT e.id, e.valid_to, e.user_id
    FROM seen e
    WHERE e.phone IS NOT NULL
      AND NOT EXISTS (
        SELECT FROM plan_notice n WHERE n.subscription_id = e.id AND n.notice = notice_kind)
      AND EXISTS (SELECT FROM users u WHERE u.id = e.user_id AND u.state = 'ACTIVE')
    ORDER BY e.valid_to, e.id
    LIMIT most)
  SELECT (SELECT count(*) FROM seen), l.valid_to, l.id, d.ids, d.ends, d.buyers
  INTO looked, last_end, last_id, ids, ends, buyers
  FROM (
    SELECT array_agg(due.id ORDER BY due.valid_to, due.id) AS ids,
      array_agg(due.valid_to ORDER BY due.valid_to, due.id) AS ends,
      array_agg(due.user_id ORDER BY due.valid_to, due.id) AS buyers
    FROM due) d
  LEFT JOIN (
    SELECT seen.valid_to, seen.id FROM seen ORDER BY seen.valid_to DESC, seen.id DESC LIMIT 1) l
    ON true;

  -- Whoever leaves has locked their row.
  WITH here AS MATERIALIZED (
    SELECT u.id FROM users u WHERE u.id = ANY (buyers) ORDER BY u.id FOR KEY SHARE SKIP LOCKED)
  SELECT array_agg(h.id) INTO free FROM here h;

  RETURN QUERY
  SELECT ends[d.i], d.id, coalesce(buyers[d.i] = ANY (free), false)
  FROM unnest(ids) WITH ORDINALITY AS d (id, i)
  ORDER BY d.i;
  IF cardinality(ids) = most THEN
    RETURN QUERY SELECT ends[most], ids[most], NULL::boolean;
  ELSIF looked = looks THEN
    RETURN QUERY SELECT last_end, last_id, NULL::boolean;
  END IF;
END
$$;
COMMENT ON FUNCTION claim_plan_ends IS
  'Those plans behind a place in the order of their ends and ids of which a notice is not settled, '
  'and whether their buyer is free to be told: those who are, stay until the transaction ends. Where '
  'there may be more, a last row without that says behind which place. One transaction claims at a '
  'time, and another finds nothing; one that rests longer than the lease is ended.';
