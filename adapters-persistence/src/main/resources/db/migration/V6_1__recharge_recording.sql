-- How purchases are recorded.

CREATE FUNCTION relies_on_old(
  plans bigint[], plan_versions bigint[], offers bigint[], offer_versions bigint[])
RETURNS TABLE (what text, item integer)
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.id IS NULL THEN 'PLAN' ELSE 'OFFER' END, d.i::integer
  FROM unnest(plans, plan_versions, offers, offer_versions)
    WITH ORDINALITY AS d (plan, plan_version, offer, offer_version, i)
  LEFT JOIN plan p ON p.id = d.plan AND p.version = d.plan_version
  LEFT JOIN offer o ON o.id = d.offer AND o.version = d.offer_version
  WHERE p.id IS NULL OR (d.offer IS NOT NULL AND o.id IS NULL)
$$;
COMMENT ON FUNCTION relies_on_old IS
  'Which decisions were made on a plan or an offer that has changed or gone since.';

CREATE FUNCTION begin_at_once(line_phone text, at timestamptz, days integer) RETURNS void
LANGUAGE plpgsql
SET timezone = 'UTC'
AS $$
DECLARE
  ends constant timestamptz := at + make_interval(days => days);
  first_queued timestamptz;
BEGIN
  SELECT min(s.valid_from) INTO first_queued
  FROM subscription s
  WHERE s.phone = line_phone AND tstzrange(s.valid_from, s.valid_to) && tstzrange(at, NULL)
    AND s.valid_from > at;
  UPDATE subscription s
  SET valid_from = CASE WHEN s.valid_from > at
      THEN ends + (s.valid_from - first_queued) ELSE s.valid_from END,
    valid_to = CASE WHEN s.valid_from > at
      THEN ends + (s.valid_to - first_queued) ELSE at END
  WHERE s.phone = line_phone AND tstzrange(s.valid_from, s.valid_to) && tstzrange(at, NULL);
  UPDATE line l
  SET busy_until =
    CASE WHEN first_queued IS NULL THEN ends ELSE ends + (l.busy_until - first_queued) END
  WHERE l.phone = line_phone;
END
$$;
COMMENT ON FUNCTION begin_at_once IS
  'Makes room on a line that the transaction has locked for a subscription from that instant: ends '
  'the running one, and moves those behind it so that the first begins when the new one ends.';

-- Records purchases, and tries that failed, over arrays: one or a thousand in one round trip. The
-- caller has added up and sorted what happens to each user and each line, so that nothing is
-- computed here but what only the rows know. All or nothing.
--
--   entry_*, account_*, leg_*   what post_entries takes
--   user_*           each user once, ascending: how many transactions they get, whether they must
--                    have paid for a recharge before (null: it does not matter), whether they do
--                    now
--   decision_*       what each purchase relies on
--   line_*           each number once, in order: by how many days it is busy longer
--   subscription_*   each new one: the index of its line, and how many days are queued behind it by
--                    others of these; or at once, and then it is the only one of these on its line
--   transaction_*    each new one: the index of its user and how many of that user follow, the
--                    indexes of its subscription and its entry if any
--   outcome          RECORDED: a row for each transaction, in order, with what its subscription is
--                    PLAN, OFFER: nothing is written; item is the index of a decision whose plan or
--                    offer has changed
--                    FIRST: nothing is written; item is the index of a user who has paid for a
--                    first recharge meanwhile
--                    SHORT: nothing is written; item is the index of an account that lacks the
--                    money
--
-- Locks users by id, then accounts by id, then lines by number.
CREATE FUNCTION record_purchases(
  at timestamptz,
  entry_kinds text[],
  entry_effective timestamptz[],
  entry_legs smallint[],
  entry_key_kinds text[],
  entry_key_references text[],
  entry_reverses bigint[],
  entry_parts smallint[],
  account_owners bigint[],
  account_kinds text[],
  account_units text[],
  account_changes bigint[],
  account_dips bigint[],
  account_postings integer[],
  leg_entries integer[],
  leg_numbers smallint[],
  leg_systems bigint[],
  leg_accounts integer[],
  leg_sides text[],
  leg_units text[],
  leg_amounts bigint[],
  leg_changes_after bigint[],
  leg_postings_after integer[],
  leg_reverses smallint[],
  user_ids bigint[],
  user_transactions integer[],
  user_expected boolean[],
  user_pays boolean[],
  decision_plans bigint[],
  decision_plan_versions bigint[],
  decision_offers bigint[],
  decision_offer_versions bigint[],
  line_phones text[],
  line_days integer[],
  subscription_users bigint[],
  subscription_plans bigint[],
  subscription_types text[],
  subscription_lines integer[],
  subscription_days integer[],
  subscription_days_after integer[],
  subscription_at_once boolean[],
  transaction_users integer[],
  transaction_after integer[],
  transaction_categories text[],
  transaction_directions text[],
  transaction_amounts bigint[],
  transaction_service_types text[],
  transaction_plans bigint[],
  transaction_offers bigint[],
  transaction_from_phones text[],
  transaction_to_phones text[],
  transaction_sources text[],
  transaction_statuses text[],
  transaction_methods text[],
  transaction_reasons text[],
  transaction_subscriptions integer[],
  transaction_entries integer[])
RETURNS TABLE (
  outcome text,
  item integer,
  transaction_id bigint,
  seq bigint,
  subscription_id bigint,
  valid_from timestamptz,
  valid_to timestamptz)
LANGUAGE plpgsql
-- Planned once, whatever the lengths of the arrays.
SET plan_cache_mode = force_generic_plan
-- A day has 24 hours.
SET timezone = 'UTC'
AS $$
#variable_conflict use_column
DECLARE
  last_seqs bigint[];
  experienced boolean[];
  entries bigint[];
  busy timestamptz[];
  subscriptions bigint[];
  starts timestamptz[];
  ends timestamptz[];
  transactions bigint[];
BEGIN
  FOR outcome, item IN
    SELECT o.what, o.item
    FROM relies_on_old(
      decision_plans, decision_plan_versions, decision_offers, decision_offer_versions) o
  LOOP
    RETURN NEXT;
  END LOOP;
  IF FOUND THEN
    RETURN;
  END IF;

  WITH counted AS (
    INSERT INTO transaction_counter AS c (user_id, last_seq)
    SELECT u.id, u.transactions FROM unnest(user_ids, user_transactions) AS u (id, transactions)
    ORDER BY u.id
    ON CONFLICT (user_id) DO UPDATE SET last_seq = c.last_seq + EXCLUDED.last_seq
    RETURNING c.user_id, c.last_seq, c.recharged)
  SELECT array_agg(n.last_seq ORDER BY n.user_id), array_agg(n.recharged ORDER BY n.user_id)
  INTO last_seqs, experienced
  FROM counted n;

  FOR outcome, item IN
    SELECT 'FIRST', u.i::integer
    FROM unnest(user_expected, experienced) WITH ORDINALITY AS u (expected, experienced, i)
    WHERE u.expected <> u.experienced
  LOOP
    RETURN NEXT;
  END LOOP;
  IF NOT FOUND AND cardinality(entry_kinds) > 0 THEN
    SELECT p.outcome, p.numbers INTO outcome, entries
    FROM post_entries(
      at, entry_kinds, entry_effective, entry_legs, entry_key_kinds, entry_key_references,
      entry_reverses, entry_parts, account_owners, account_kinds, account_units, account_changes,
      account_dips, account_postings, leg_entries, leg_numbers, leg_systems, leg_accounts,
      leg_sides, leg_units, leg_amounts, leg_changes_after, leg_postings_after, leg_reverses) p;
    IF outcome <> 'RECORDED' THEN
      FOREACH item IN ARRAY entries LOOP
        RETURN NEXT;
      END LOOP;
    END IF;
  END IF;
  IF outcome <> 'RECORDED' THEN
    -- Nobody can have taken numbers after these: the rows are locked since.
    UPDATE transaction_counter c SET last_seq = c.last_seq - u.transactions
    FROM unnest(user_ids, user_transactions) AS u (id, transactions)
    WHERE c.user_id = u.id;
    RETURN;
  END IF;
  IF true = ANY (user_pays) AND false = ANY (experienced) THEN
    UPDATE transaction_counter c SET recharged = true
    FROM unnest(user_ids, user_pays) AS u (id, pays)
    WHERE c.user_id = u.id AND u.pays AND NOT c.recharged;
  END IF;

  IF cardinality(line_phones) > 0 THEN
    WITH moved AS (
      INSERT INTO line AS l (phone, busy_until)
      SELECT w.phone, at + make_interval(days => w.days)
      FROM unnest(line_phones, line_days) AS w (phone, days)
      ORDER BY w.phone COLLATE "C"
      ON CONFLICT (phone) DO UPDATE
        SET busy_until = greatest(l.busy_until, at) + (EXCLUDED.busy_until - at)
      RETURNING l.phone, l.busy_until)
    SELECT array_agg(m.busy_until ORDER BY m.phone) INTO busy FROM moved m;
    IF true = ANY (subscription_at_once) THEN
      PERFORM begin_at_once(line_phones[s.line], at, s.days)
      FROM unnest(subscription_lines, subscription_days, subscription_at_once)
        AS s (line, days, at_once)
      WHERE s.at_once;
    END IF;
    SELECT array_agg(nextval('subscription_id_seq') ORDER BY p.i),
      array_agg(p.ends - make_interval(days => p.days) ORDER BY p.i),
      array_agg(p.ends ORDER BY p.i)
    INTO subscriptions, starts, ends
    FROM (
      SELECT s.i, s.days,
        CASE WHEN s.at_once THEN at + make_interval(days => s.days)
        ELSE busy[s.line] - make_interval(days => s.days_after) END AS ends
      FROM unnest(
          subscription_lines, subscription_days, subscription_days_after, subscription_at_once)
        WITH ORDINALITY AS s (line, days, days_after, at_once, i)) p;
    INSERT INTO subscription (
      id, user_id, plan_id, valid_from, valid_to, created_at, phone, user_type)
    SELECT s.id, s.user_id, s.plan, s.starts, s.ends, at, line_phones[s.line], s.user_type
    FROM unnest(
        subscriptions, subscription_users, subscription_plans, starts, ends, subscription_lines,
        subscription_types)
      AS s (id, user_id, plan, starts, ends, line, user_type);
  END IF;

  SELECT array_agg(nextval('recharge_transaction_id_seq')) INTO transactions
  FROM generate_subscripts(transaction_users, 1);
  INSERT INTO recharge_transaction (
    id, user_id, seq, amount, created_at, plan_id, offer_id, subscription_id, entry_id, category,
    direction, source, status, service_type, payment_method, failure_reason, from_phone, to_phone)
  SELECT n.id, user_ids[n.user_index], last_seqs[n.user_index] - n.after, n.amount, at, n.plan,
    n.offer, subscriptions[n.subscription], entries[n.entry], n.category, n.direction, n.source,
    n.status, n.service_type, n.method, n.reason, n.from_phone, n.to_phone
  FROM unnest(
      transactions, transaction_users, transaction_after, transaction_amounts, transaction_plans,
      transaction_offers, transaction_subscriptions, transaction_entries, transaction_categories,
      transaction_directions, transaction_sources, transaction_statuses, transaction_service_types,
      transaction_methods, transaction_reasons, transaction_from_phones, transaction_to_phones)
    AS n (
      id, user_index, after, amount, plan, offer, subscription, entry, category, direction, source,
      status, service_type, method, reason, from_phone, to_phone);
  RETURN QUERY
  SELECT 'RECORDED', n.i::integer, n.id, last_seqs[n.user_index] - n.after,
    subscriptions[n.subscription], starts[n.subscription], ends[n.subscription]
  FROM unnest(transactions, transaction_users, transaction_after, transaction_subscriptions)
    WITH ORDINALITY AS n (id, user_index, after, subscription, i)
  ORDER BY n.i;
END
$$;
