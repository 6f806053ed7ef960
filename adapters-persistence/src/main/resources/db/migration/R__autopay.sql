-- How mandates are claimed by whoever charges them.

CREATE OR REPLACE FUNCTION claim_mandates(
  after_at timestamptz,
  after_id bigint,
  until timestamptz,
  most integer,
  lease_millis integer)
RETURNS TABLE (look_at timestamptz, mandate_id bigint)
LANGUAGE plpgsql
-- Planned for each number of rows: with an unknown one the whole table would be read and sorted.
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off
AS $$
DECLARE
  ids bigint[];
  looks timestamptz[];
  payers bigint[];
  referrers bigint[];
  owners bigint[];
  leaving bigint[];
BEGIN
  PERFORM set_config('idle_in_transaction_session_timeout', lease_millis::text, true);
  -- Whoever rests with what is needed here is ended after the lease.
  PERFORM set_config('lock_timeout', (lease_millis + 5000)::text, true);

  SELECT array_agg(d.id ORDER BY d.next_attempt_at, d.id),
    array_agg(d.next_attempt_at ORDER BY d.next_attempt_at, d.id),
    array_agg(d.user_id ORDER BY d.next_attempt_at, d.id)
  INTO ids, looks, payers
  FROM (
    SELECT m.id, m.next_attempt_at, m.user_id
    FROM mandate m
    WHERE m.next_attempt_at <= until AND (m.next_attempt_at, m.id) > (after_at, after_id)
    ORDER BY m.next_attempt_at, m.id
    LIMIT most
    FOR NO KEY UPDATE SKIP LOCKED) d;
  IF ids IS NULL THEN
    RETURN;
  END IF;

  -- What is paid here may bring a reward to somebody who pays in another chunk.
  SELECT array_agg(r.referrer_id) INTO referrers
  FROM referral r WHERE r.referred_id = ANY (payers) AND r.status = 'PENDING';
  owners := payers || referrers;

  -- Whoever leaves has locked their row, and waits for their mandates and rewards: those are left
  -- to them, and so are those who would reward them.
  WITH here AS MATERIALIZED (
    SELECT u.id FROM users u WHERE u.id = ANY (owners) ORDER BY u.id FOR KEY SHARE SKIP LOCKED)
  SELECT array_agg(u.id) INTO leaving
  FROM users u
  WHERE u.id = ANY (owners) AND u.id NOT IN (SELECT h.id FROM here h);
  IF leaving IS NOT NULL THEN
    leaving := leaving || ARRAY(
      SELECT r.referred_id FROM referral r
      WHERE r.referrer_id = ANY (leaving) AND r.referred_id = ANY (payers)
        AND r.status = 'PENDING');
    owners := ARRAY(SELECT o.id FROM unnest(owners) AS o (id) WHERE o.id <> ALL (leaving));
  END IF;
  IF referrers IS NOT NULL THEN
    PERFORM FROM referral r
    WHERE r.referred_id = ANY (owners) AND r.status = 'PENDING'
    ORDER BY r.id FOR NO KEY UPDATE;
  END IF;

  INSERT INTO transaction_counter (user_id, last_seq)
  SELECT DISTINCT p.id, 0 FROM unnest(owners) AS p (id)
  WHERE NOT EXISTS (SELECT FROM transaction_counter c WHERE c.user_id = p.id)
  ORDER BY p.id
  ON CONFLICT DO NOTHING;
  PERFORM FROM transaction_counter c
  WHERE c.user_id = ANY (owners) ORDER BY c.user_id FOR NO KEY UPDATE;
  PERFORM FROM account a
  WHERE a.owner = ANY (owners)
  ORDER BY a.id FOR NO KEY UPDATE;

  RETURN QUERY
  SELECT looks[d.i], d.id FROM unnest(ids) WITH ORDINALITY AS d (id, i)
  WHERE leaving IS NULL OR NOT payers[d.i] = ANY (leaving)
  ORDER BY d.i;
END
$$;
COMMENT ON FUNCTION claim_mandates IS
  'Takes those mandates behind a place in the order of next_attempt_at and id about which there is '
  'something to be done, for the rest of the transaction, and passes over those that somebody else '
  'has. Then locks what their payers have, and those whom a reward may reach, in the order in which '
  'due_rewards and record_purchases_4 do: users by id, but waits for none, referrals by id, '
  'counters, made where there are none, and accounts by id. A transaction that rests longer than the lease is ended.';

CREATE OR REPLACE FUNCTION due_mandates(
  after_at timestamptz,
  after_id bigint,
  until timestamptz,
  most integer)
RETURNS TABLE (look_at timestamptz, mandate_id bigint)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
SET enable_seqscan = off
AS $$
BEGIN
  RETURN QUERY
  SELECT m.next_attempt_at, m.id
  FROM mandate m
  WHERE m.next_attempt_at <= until AND (m.next_attempt_at, m.id) > (after_at, after_id)
  ORDER BY m.next_attempt_at, m.id
  LIMIT most;
END
$$;
COMMENT ON FUNCTION due_mandates IS 'Those that claim_mandates would take, in the same order.';
