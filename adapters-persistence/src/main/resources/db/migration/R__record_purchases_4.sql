-- How purchases and top-ups are recorded, and settled where they are paid by gateway.

CREATE OR REPLACE FUNCTION outdated_sales(
  payers bigint[],
  plans bigint[],
  plan_versions bigint[],
  offers bigint[],
  offer_versions bigint[],
  settles boolean[],
  own_line boolean[],
  lines integer[],
  phones text[])
RETURNS TABLE (what text, item integer)
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN p.id IS NULL THEN 'PLAN'
      WHEN offers[s.i] IS NOT NULL AND o.id IS NULL THEN 'OFFER' ELSE 'LINE' END,
    s.i::integer
  FROM unnest(plans) WITH ORDINALITY AS s (plan, i)
  LEFT JOIN plan p ON p.id = s.plan AND (settles[s.i] OR p.version = plan_versions[s.i])
  LEFT JOIN offer o ON o.id = offers[s.i] AND o.version = offer_versions[s.i]
  LEFT JOIN users u ON u.id = payers[s.i] AND own_line[s.i] AND lines[s.i] IS NOT NULL
  WHERE p.id IS NULL OR (offers[s.i] IS NOT NULL AND o.id IS NULL)
    OR (u.id IS NOT NULL
      AND (u.phone IS DISTINCT FROM phones[lines[s.i]] OR u.phone_verified_at IS NULL))
$$;
COMMENT ON FUNCTION outdated_sales IS
  'Which sales were decided on a plan or an offer that has changed or gone, or for the owner of a '
  'number who is that no more. What settles was decided when it was ordered: its plan must be there.';

CREATE OR REPLACE FUNCTION replied_before(keys bytea[], at timestamptz) RETURNS bigint[]
LANGUAGE plpgsql AS $$
DECLARE
  taken bigint[];
BEGIN
  SELECT array_agg(k.i ORDER BY k.i) INTO taken
  FROM unnest(keys) WITH ORDINALITY AS k (key, i)
  WHERE NOT pg_try_advisory_xact_lock(hashtextextended('reply:' || encode(k.key, 'hex'), 0));
  IF taken IS NOT NULL THEN
    RETURN taken;
  END IF;
  -- A statement of its own, which sees what the last holders of the keys recorded.
  RETURN (
    SELECT array_agg(k.i ORDER BY k.i)
    FROM unnest(keys) WITH ORDINALITY AS k (key, i)
    JOIN reply r ON r.key = k.key AND r.expires_at > at);
END
$$;
COMMENT ON FUNCTION replied_before IS
  'The indexes of those requests that are under way elsewhere, or were answered before; null if '
  'there are none, and then all keys are held until the transaction ends, as claim_reply does.';

-- Records purchases, tries that failed and what waits for a payment gateway, and settles what
-- waited, over arrays: one or a thousand in one round trip. The caller has added up and sorted what
-- happens to each user and each line, so that nothing is computed here but what only the rows know.
-- All or nothing.
--
--   entry_*, account_*, leg_*   what post_entries takes
--   user_*           each user once, ascending: how many new transactions they get, whether they
--                    must not have gone, whether they must have recharged before (null: it does not
--                    matter), whether they pay for a recharge now
--   line_*           each number once, in order: by how many days it is busy longer
--   sale_*           each plan that is sold, or will be once a gateway has the money: versions;
--                    whether it is what waited that is settled, and then neither its version nor an
--                    offer is asked about; whether the payer is the owner of the line; and for what
--                    does not begin at once, how many seconds may be ahead of it, how many of them
--                    strangers', and how many days strangers queue before it by others of these;
--                    the index of its line, none if it waits, and how many days are queued behind it
--                    by others of these; or at once, and then it is the only one of these on its
--                    line; and for what waits, what does not change meanwhile
--   transaction_*    each one: the index of its user; the pending one that it settles, or how many
--                    new ones of that user follow; the indexes of its sale and its entry if any
--   reply_*          each request that is answered by it: its key, what is put down as its outcome
--                    before the id of the transaction of that index, until when
--   outcome          RECORDED: a row for each transaction, in order, with what its subscription is
--                    REPLIED: nothing is written; item is the index of a request that was answered
--                    before, or is under way elsewhere
--                    USER: nothing is written; item is the index of a user who has gone
--                    PLAN, OFFER: nothing is written; item is the index of a sale whose plan or
--                    offer has changed
--                    SETTLED: nothing is written; item is the index of a transaction that settles
--                    what is not pending
--                    FIRST: nothing is written; item is the index of a user who has recharged
--                    for the first time meanwhile
--                    SHORT: nothing is written; item is the index of an account that lacks the
--                    money
--                    LINE: nothing is written; item is the index of a sale whose payer is not
--                    the owner of the line any more, may not end what runs there, or finds its
--                    queue full
--                    USED: nothing is written; item is the index of a sale whose offer was used as
--                    often as it can be
--
-- Locks users by id, then pending transactions by id, then users' counters by id, then lines by
-- number, then offers' counters by id, then accounts by id. On a line it is never earlier than it was when
-- something was last put there, whatever the callers' clocks say: what was ended stays ended, and
-- what comes later comes behind.
--
-- What the rows refuse once some of them are written is raised within, as KHR01, so that all of it
-- is undone.
CREATE OR REPLACE FUNCTION record_purchases_4(
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
  user_needed boolean[],
  user_expected boolean[],
  user_pays boolean[],
  line_phones text[],
  line_days integer[],
  sale_users bigint[],
  sale_plans bigint[],
  sale_plan_versions bigint[],
  sale_offers bigint[],
  sale_offer_versions bigint[],
  sale_settles boolean[],
  sale_own_line boolean[],
  sale_longest bigint[],
  sale_strangers_longest bigint[],
  sale_strangers_before integer[],
  sale_types text[],
  sale_lines integer[],
  sale_days integer[],
  sale_days_after integer[],
  sale_at_once boolean[],
  sale_prices bigint[],
  sale_cashbacks bigint[],
  sale_recharged boolean[],
  transaction_users integer[],
  transaction_after integer[],
  transaction_settles bigint[],
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
  transaction_payments text[],
  transaction_reasons text[],
  transaction_sales integer[],
  transaction_entries integer[],
  reply_keys bytea[],
  reply_bodies bytea[],
  reply_kinds text[],
  reply_until timestamptz[],
  reply_transactions integer[])
RETURNS TABLE (
  outcome text,
  item integer,
  transaction_id bigint,
  seq bigint,
  recorded_at timestamptz,
  subscription_id bigint,
  valid_from timestamptz,
  valid_to timestamptz)
LANGUAGE plpgsql
-- Planned once, whatever the lengths of the arrays, and by indexes, however small the tables were
-- when a connection first came here.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
-- A day has 24 hours.
SET timezone = 'UTC'
AS $$
#variable_conflict use_column
DECLARE
  settling constant boolean := cardinality(array_remove(transaction_settles, NULL)) > 0;
  present bigint[];
  current integer;
  last_seqs bigint[];
  entries bigint[];
  refused bigint[];
  busy timestamptz[];
  seen timestamptz[];
  subscriptions bigint[];
  starts timestamptz[];
  ends timestamptz[];
  line integer;
  transactions bigint[];
  seqs bigint[];
  instants timestamptz[];
  settled record;
BEGIN
  IF cardinality(reply_keys) > 0 THEN
    outcome := 'REPLIED';
    FOREACH item IN ARRAY coalesce(replied_before(reply_keys, at), '{}') LOOP
      RETURN NEXT;
    END LOOP;
    IF item IS NOT NULL THEN
      RETURN;
    END IF;
  END IF;

  -- Whoever leaves has locked their row before they look at their accounts.
  WITH here AS MATERIALIZED (
    SELECT u.id, u.phone, u.phone_verified_at
    FROM users u WHERE u.id = ANY (user_ids) ORDER BY u.id FOR KEY SHARE)
  SELECT (SELECT array_agg(h.id) FROM here h), count(*)
  INTO present, current
  FROM unnest(sale_plans) WITH ORDINALITY AS s (plan, i)
  JOIN plan p ON p.id = s.plan AND (sale_settles[s.i] OR p.version = sale_plan_versions[s.i])
  WHERE (sale_offers[s.i] IS NULL OR EXISTS (
      SELECT FROM offer o WHERE o.id = sale_offers[s.i] AND o.version = sale_offer_versions[s.i]))
    AND (NOT sale_own_line[s.i] OR sale_lines[s.i] IS NULL OR EXISTS (
      SELECT FROM here h WHERE h.id = sale_users[s.i] AND h.phone = line_phones[sale_lines[s.i]]
        AND h.phone_verified_at IS NOT NULL));
  IF cardinality(user_ids) > coalesce(cardinality(present), 0) THEN
    outcome := 'USER';
    FOR i IN 1 .. cardinality(user_ids) LOOP
      IF user_needed[i] AND NOT user_ids[i] = ANY (coalesce(present, '{}')) THEN
        item := i;
        RETURN NEXT;
      END IF;
    END LOOP;
    IF item IS NOT NULL THEN
      RETURN;
    END IF;
  END IF;
  IF current < cardinality(sale_plans) THEN
    FOR outcome, item IN
      SELECT o.what, o.item
      FROM outdated_sales(
        sale_users, sale_plans, sale_plan_versions, sale_offers, sale_offer_versions, sale_settles,
        sale_own_line, sale_lines, line_phones) o
    LOOP
      RETURN NEXT;
    END LOOP;
    IF item IS NOT NULL THEN
      RETURN;
    END IF;
  END IF;

  IF settling THEN
    outcome := 'SETTLED';
    FOREACH item IN ARRAY coalesce(
      settled_before(transaction_settles, transaction_users, user_ids, transaction_amounts), '{}')
    LOOP
      RETURN NEXT;
    END LOOP;
    IF item IS NOT NULL THEN
      RETURN;
    END IF;
  END IF;

  BEGIN
    WITH counted AS (
      INSERT INTO transaction_counter AS c (user_id, last_seq, recharged)
      SELECT u.id, user_transactions[u.i], user_pays[u.i]
      FROM unnest(user_ids) WITH ORDINALITY AS u (id, i)
      ORDER BY u.id
      ON CONFLICT (user_id) DO UPDATE
        SET last_seq = c.last_seq + EXCLUDED.last_seq, recharged = c.recharged OR EXCLUDED.recharged
      RETURNING c.user_id, c.last_seq),
    numbers AS MATERIALIZED (
      SELECT array_agg(c.last_seq ORDER BY c.user_id) AS last_seqs FROM counted c),
    moved AS (
      INSERT INTO line AS l (phone, busy_until, seen_at)
      SELECT w.phone, at + make_interval(days => line_days[w.i]), at
      FROM numbers, unnest(line_phones) WITH ORDINALITY AS w (phone, i)
      ORDER BY w.phone COLLATE "C"
      ON CONFLICT (phone) DO UPDATE
        SET busy_until = greatest(l.busy_until, l.seen_at, at) + (EXCLUDED.busy_until - at),
          seen_at = greatest(l.seen_at, at)
      RETURNING l.phone, l.busy_until, l.seen_at)
    SELECT (SELECT n.last_seqs FROM numbers n),
      array_agg(m.busy_until ORDER BY m.phone), array_agg(m.seen_at ORDER BY m.phone)
    INTO last_seqs, busy, seen
    FROM moved m;

    FOR i IN 1 .. cardinality(user_ids) LOOP
      IF user_expected[i] IS NOT NULL AND user_expected[i] <> has_recharged(user_ids[i]) THEN
        outcome := 'FIRST';
        refused := array_append(refused, i::bigint);
      END IF;
    END LOOP;
    IF refused IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'KHR01', MESSAGE = 'refused';
    END IF;

    IF cardinality(line_phones) > 0 THEN
      FOR i IN 1 .. cardinality(sale_lines) LOOP
        line := sale_lines[i];
        CONTINUE WHEN line IS NULL;
        subscriptions[i] := nextval('subscription_id_seq');
        ends[i] := CASE WHEN sale_at_once[i]
          THEN seen[line] + make_interval(days => sale_days[i])
          ELSE busy[line] - make_interval(days => sale_days_after[i])
          END;
        starts[i] := ends[i] - make_interval(days => sale_days[i]);
        -- Else there is nothing to ask: the line is free, or its owner's and far from full.
        IF busy[line] > seen[line]
          AND (NOT sale_own_line[i]
            OR starts[i] > seen[line] + make_interval(secs => sale_longest[i]))
          AND line_refuses(
            line_phones[line], seen[line], starts[i], sale_users[i], sale_own_line[i],
            sale_at_once[i], make_interval(secs => sale_longest[i]),
            make_interval(secs => sale_strangers_longest[i]),
            make_interval(days => sale_strangers_before[i]))
        THEN
          outcome := 'LINE';
          refused := array_append(refused, i::bigint);
        END IF;
      END LOOP;
      IF refused IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'KHR01', MESSAGE = 'refused';
      END IF;
      IF true = ANY (sale_at_once) THEN
        PERFORM begin_at_once(line_phones[s.line], seen[s.line], sale_days[s.i])
        FROM unnest(sale_lines) WITH ORDINALITY AS s (line, i)
        WHERE s.line IS NOT NULL AND sale_at_once[s.i];
      END IF;
    END IF;

    IF cardinality(array_remove(sale_offers, NULL)) > 0 THEN
      outcome := 'USED';
      refused := take_offers(sale_users, sale_offers);
      IF refused IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'KHR01', MESSAGE = 'refused';
      END IF;
    END IF;

    IF cardinality(entry_kinds) > 0 THEN
      SELECT p.outcome, p.numbers INTO outcome, entries
      FROM post_entries_2(
        at, entry_kinds, entry_effective, entry_legs, entry_key_kinds, entry_key_references,
        entry_reverses, entry_parts, account_owners, account_kinds, account_units, account_changes,
        account_dips, account_postings, leg_entries, leg_numbers, leg_systems, leg_accounts,
        leg_sides, leg_units, leg_amounts, leg_changes_after, leg_postings_after, leg_reverses) p;
      IF outcome <> 'RECORDED' THEN
        refused := entries;
      END IF;
    END IF;
    IF refused IS NOT NULL THEN
      RAISE EXCEPTION USING ERRCODE = 'KHR01', MESSAGE = 'refused';
    END IF;

    FOR i IN 1 .. cardinality(transaction_users) LOOP
      transactions[i] :=
        coalesce(transaction_settles[i], nextval('recharge_transaction_id_seq'));
      seqs[i] := last_seqs[transaction_users[i]] - transaction_after[i];
    END LOOP;
    WITH sold AS (
      INSERT INTO subscription (
        id, user_id, plan_id, plan_version, valid_from, valid_to, created_at, phone, user_type)
      SELECT subscriptions[s.i], sale_users[s.i], sale_plans[s.i], sale_plan_versions[s.i],
        starts[s.i], ends[s.i], at, line_phones[s.line], sale_types[s.i]
      FROM unnest(sale_lines) WITH ORDINALITY AS s (line, i)
      WHERE s.line IS NOT NULL)
    INSERT INTO recharge_transaction (
      id, user_id, seq, amount, created_at, plan_id, offer_id, subscription_id, entry_id, category,
      direction, source, status, service_type, payment_method, payment_id, failure_reason,
      from_phone, to_phone)
    SELECT n.id, user_ids[transaction_users[n.i]], seqs[n.i], transaction_amounts[n.i], at,
      transaction_plans[n.i], transaction_offers[n.i],
      subscriptions[transaction_sales[n.i]], entries[transaction_entries[n.i]],
      transaction_categories[n.i], transaction_directions[n.i], transaction_sources[n.i],
      transaction_statuses[n.i], transaction_service_types[n.i], transaction_methods[n.i],
      transaction_payments[n.i], transaction_reasons[n.i], transaction_from_phones[n.i],
      transaction_to_phones[n.i]
    FROM unnest(transactions) WITH ORDINALITY AS n (id, i)
    WHERE transaction_settles[n.i] IS NULL;
    IF array_position(sale_lines, NULL) IS NOT NULL THEN
      INSERT INTO pending_purchase (
        transaction_id, user_id, plan_id, plan_version, offer_id, price, cashback, at_once,
        recharged)
      SELECT transactions[n.i], sale_users[n.sale], sale_plans[n.sale],
        sale_plan_versions[n.sale], sale_offers[n.sale], sale_prices[n.sale],
        sale_cashbacks[n.sale], sale_at_once[n.sale], sale_recharged[n.sale]
      FROM unnest(transaction_sales) WITH ORDINALITY AS n (sale, i)
      WHERE n.sale IS NOT NULL AND sale_lines[n.sale] IS NULL;
    END IF;
    IF settling THEN
      FOR settled IN
        UPDATE recharge_transaction t
        SET status = transaction_statuses[s.i], payment_id = transaction_payments[s.i],
          failure_reason = transaction_reasons[s.i],
          subscription_id = subscriptions[transaction_sales[s.i]],
          entry_id = entries[transaction_entries[s.i]]
        FROM unnest(transaction_settles) WITH ORDINALITY AS s (id, i)
        WHERE t.id = s.id
        RETURNING s.i, t.seq, t.created_at
      LOOP
        seqs[settled.i] := settled.seq;
        instants[settled.i] := settled.created_at;
      END LOOP;
      PERFORM end_pending(
        transaction_settles,
        ARRAY(SELECT s.id FROM unnest(transaction_settles, transaction_statuses) AS s (id, status)
          WHERE s.status = 'FAILED'));
    END IF;
    IF cardinality(reply_keys) > 0 THEN
      -- One that is over may not have been purged yet.
      INSERT INTO reply (key, body, outcome, expires_at)
      SELECT r.key, reply_bodies[r.i],
        reply_kinds[r.i] || ' ' || transactions[reply_transactions[r.i]], reply_until[r.i]
      FROM unnest(reply_keys) WITH ORDINALITY AS r (key, i)
      ORDER BY r.key
      ON CONFLICT (key) DO UPDATE
      SET body = EXCLUDED.body, outcome = EXCLUDED.outcome, expires_at = EXCLUDED.expires_at;
    END IF;
  EXCEPTION WHEN SQLSTATE 'KHR01' THEN
    FOREACH item IN ARRAY refused LOOP
      RETURN NEXT;
    END LOOP;
    RETURN;
  END;

  outcome := 'RECORDED';
  FOR i IN 1 .. cardinality(transaction_users) LOOP
    item := i;
    transaction_id := transactions[i];
    seq := seqs[i];
    recorded_at := coalesce(instants[i], at);
    subscription_id := subscriptions[transaction_sales[i]];
    valid_from := starts[transaction_sales[i]];
    valid_to := ends[transaction_sales[i]];
    RETURN NEXT;
  END LOOP;
END
$$;
