-- How purchases are recorded.

CREATE OR REPLACE FUNCTION relies_on_old_2(
  payers bigint[],
  plans bigint[],
  plan_versions bigint[],
  offers bigint[],
  offer_versions bigint[],
  own_line boolean[],
  lines integer[],
  phones text[])
RETURNS TABLE (what text, item integer)
LANGUAGE sql STABLE AS $$
  SELECT CASE WHEN u.id IS NULL THEN 'PAYER' WHEN p.id IS NULL THEN 'PLAN'
      WHEN offers[d.i] IS NOT NULL AND o.id IS NULL THEN 'OFFER' ELSE 'LINE' END,
    d.i::integer
  FROM unnest(plans) WITH ORDINALITY AS d (plan, i)
  LEFT JOIN users u ON u.id = payers[d.i]
  LEFT JOIN plan p ON p.id = d.plan AND p.version = plan_versions[d.i]
  LEFT JOIN offer o ON o.id = offers[d.i] AND o.version = offer_versions[d.i]
  WHERE u.id IS NULL OR p.id IS NULL OR (offers[d.i] IS NOT NULL AND o.id IS NULL)
    OR (own_line[d.i]
      AND (u.phone IS DISTINCT FROM phones[lines[d.i]] OR u.phone_verified_at IS NULL))
$$;
COMMENT ON FUNCTION relies_on_old_2 IS
  'Which decisions were made for a payer who has gone since, on a plan or an offer that has changed '
  'or gone, or for the owner of a number who is that no more.';

CREATE OR REPLACE FUNCTION line_refuses(
  line_phone text,
  at timestamptz,
  starts timestamptz,
  payer bigint,
  own boolean,
  at_once boolean,
  longest interval,
  strangers_longest interval,
  strangers_before interval)
RETURNS boolean
LANGUAGE plpgsql STABLE AS $$
DECLARE
  owner constant bigint := CASE WHEN own THEN payer ELSE (
    SELECT u.id FROM users u WHERE u.phone = line_phone AND u.phone_verified_at IS NOT NULL) END;
  strangers interval;
BEGIN
  IF at_once THEN
    RETURN NOT own AND runs_on_line(line_phone, at) <> payer;
  END IF;
  strangers := strangers_on_line(line_phone, at, owner) + strangers_before;
  RETURN (NOT own AND strangers > strangers_longest)
    OR starts - at - strangers + least(strangers, strangers_longest) > longest;
END
$$;
COMMENT ON FUNCTION line_refuses IS
  'Whether what was decided on a line does not hold of it any more, now that the transaction has '
  'locked it: that the payer may end what runs there, or that there is room in the queue. See '
  'dev.khata.domain.recharge.LineLimits for how much that is.';

-- Records purchases, and tries that failed, over arrays: one or a thousand in one round trip. The
-- caller has added up and sorted what happens to each user and each line, so that nothing is
-- computed here but what only the rows know. All or nothing.
--
--   entry_*, account_*, leg_*   what post_entries takes
--   user_*           each user once, ascending: how many transactions they get, whether they must
--                    have recharged before (null: it does not matter), whether they pay for a
--                    recharge now
--   decision_*       what each purchase relies on: versions; whether the payer is the owner of the
--                    line; and for what does not begin at once, how many seconds may be ahead of
--                    it, how many of them strangers', and how many days strangers queue before it
--                    by others of these
--   line_*           each number once, in order: by how many days it is busy longer
--   subscription_*   each new one: the index of its line, and how many days are queued behind it by
--                    others of these; or at once, and then it is the only one of these on its line
--   transaction_*    each new one: the index of its user and how many of that user follow, the
--                    indexes of its subscription and its entry if any
--   outcome          RECORDED: a row for each transaction, in order, with what its subscription is
--                    PAYER, PLAN, OFFER: nothing is written; item is the index of a decision whose
--                    payer has gone, or whose plan or offer has changed
--                    FIRST: nothing is written; item is the index of a user who has recharged
--                    for the first time meanwhile
--                    SHORT: nothing is written; item is the index of an account that lacks the
--                    money
--                    LINE: nothing is written; item is the index of a decision whose payer is not
--                    the owner of the line any more, may not end what runs there, or finds its
--                    queue full
--                    USED: nothing is written; item is the index of a decision whose offer was
--                    used as often as it can be
--
-- Locks users by id, then accounts by id, then lines by number, then offers' counters by id. On a
-- line it is never earlier than it was when something was last put there, whatever the callers'
-- clocks say: what was ended stays ended, and what comes later comes behind.
--
-- What the rows refuse once some of them are written is raised within, as KHR01, so that all of it
-- is undone.
CREATE OR REPLACE FUNCTION record_purchases_2(
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
  decision_own_line boolean[],
  decision_longest bigint[],
  decision_strangers_longest bigint[],
  decision_strangers_before integer[],
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
-- Planned once, whatever the lengths of the arrays, and by indexes, however small the tables were
-- when a connection first came here.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
-- A day has 24 hours.
SET timezone = 'UTC'
AS $$
#variable_conflict use_column
DECLARE
  last_seqs bigint[];
  experienced boolean[];
  entries bigint[];
  refused bigint[];
  busy timestamptz[];
  seen timestamptz[];
  subscriptions bigint[];
  starts timestamptz[];
  ends timestamptz[];
  line integer;
  transactions bigint[];
BEGIN
  -- Whoever leaves has locked their row before they look at their accounts.
  PERFORM FROM users u WHERE u.id = ANY (user_ids) ORDER BY u.id FOR KEY SHARE;

  RETURN QUERY
  SELECT o.what, o.item, NULL::bigint, NULL::bigint, NULL::bigint, NULL::timestamptz,
    NULL::timestamptz
  FROM relies_on_old_2(
    subscription_users, decision_plans, decision_plan_versions, decision_offers,
    decision_offer_versions, decision_own_line, subscription_lines, line_phones) o;
  IF FOUND THEN
    RETURN;
  END IF;

  BEGIN
    WITH counted AS (
      INSERT INTO transaction_counter AS c (user_id, last_seq)
      SELECT u.id, user_transactions[u.i] FROM unnest(user_ids) WITH ORDINALITY AS u (id, i)
      ORDER BY u.id
      ON CONFLICT (user_id) DO UPDATE SET last_seq = c.last_seq + EXCLUDED.last_seq
      RETURNING c.user_id, c.last_seq, c.recharged)
    SELECT array_agg(n.last_seq ORDER BY n.user_id), array_agg(n.recharged ORDER BY n.user_id)
    INTO last_seqs, experienced
    FROM counted n;

    FOR i IN 1 .. cardinality(user_ids) LOOP
      IF user_expected[i] IS NOT NULL AND user_expected[i] <> has_recharged(user_ids[i]) THEN
        outcome := 'FIRST';
        refused := array_append(refused, i::bigint);
      END IF;
    END LOOP;
    IF refused IS NULL AND cardinality(entry_kinds) > 0 THEN
      SELECT p.outcome, p.numbers INTO outcome, entries
      FROM post_entries(
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
    IF true = ANY (user_pays) AND false = ANY (experienced) THEN
      UPDATE transaction_counter c SET recharged = true
      FROM unnest(user_ids) WITH ORDINALITY AS u (id, i)
      WHERE c.user_id = u.id AND user_pays[u.i] AND NOT c.recharged;
    END IF;

    IF cardinality(line_phones) > 0 THEN
      WITH moved AS (
        INSERT INTO line AS l (phone, busy_until, seen_at)
        SELECT w.phone, at + make_interval(days => line_days[w.i]), at
        FROM unnest(line_phones) WITH ORDINALITY AS w (phone, i)
        ORDER BY w.phone COLLATE "C"
        ON CONFLICT (phone) DO UPDATE
          SET busy_until = greatest(l.busy_until, l.seen_at, at) + (EXCLUDED.busy_until - at),
            seen_at = greatest(l.seen_at, at)
        RETURNING l.phone, l.busy_until, l.seen_at)
      SELECT array_agg(m.busy_until ORDER BY m.phone), array_agg(m.seen_at ORDER BY m.phone)
      INTO busy, seen
      FROM moved m;
      FOR i IN 1 .. cardinality(subscription_lines) LOOP
        line := subscription_lines[i];
        subscriptions[i] := nextval('subscription_id_seq');
        ends[i] := CASE WHEN subscription_at_once[i]
          THEN seen[line] + make_interval(days => subscription_days[i])
          ELSE busy[line] - make_interval(days => subscription_days_after[i])
          END;
        starts[i] := ends[i] - make_interval(days => subscription_days[i]);
        -- Else there is nothing to ask: the line is free, or its owner's and far from full.
        IF busy[line] > seen[line]
          AND (NOT decision_own_line[i]
            OR starts[i] > seen[line] + make_interval(secs => decision_longest[i]))
          AND line_refuses(
            line_phones[line], seen[line], starts[i], subscription_users[i], decision_own_line[i],
            subscription_at_once[i], make_interval(secs => decision_longest[i]),
            make_interval(secs => decision_strangers_longest[i]),
            make_interval(days => decision_strangers_before[i]))
        THEN
          outcome := 'LINE';
          refused := array_append(refused, i::bigint);
        END IF;
      END LOOP;
      IF refused IS NULL AND cardinality(array_remove(decision_offers, NULL)) > 0 THEN
        outcome := 'USED';
        refused := take_offers(subscription_users, decision_offers);
      END IF;
      IF refused IS NOT NULL THEN
        RAISE EXCEPTION USING ERRCODE = 'KHR01', MESSAGE = 'refused';
      END IF;
      IF true = ANY (subscription_at_once) THEN
        PERFORM begin_at_once(line_phones[s.line], seen[s.line], subscription_days[s.i])
        FROM unnest(subscription_lines) WITH ORDINALITY AS s (line, i)
        WHERE subscription_at_once[s.i];
      END IF;
      INSERT INTO subscription (
        id, user_id, plan_id, plan_version, valid_from, valid_to, created_at, phone, user_type)
      SELECT s.id, subscription_users[s.i], subscription_plans[s.i], decision_plan_versions[s.i],
        starts[s.i], ends[s.i], at, line_phones[subscription_lines[s.i]], subscription_types[s.i]
      FROM unnest(subscriptions) WITH ORDINALITY AS s (id, i);
    END IF;

    FOR i IN 1 .. cardinality(transaction_users) LOOP
      transactions[i] := nextval('recharge_transaction_id_seq');
    END LOOP;
    INSERT INTO recharge_transaction (
      id, user_id, seq, amount, created_at, plan_id, offer_id, subscription_id, entry_id, category,
      direction, source, status, service_type, payment_method, failure_reason, from_phone, to_phone)
    SELECT n.id, user_ids[transaction_users[n.i]],
      last_seqs[transaction_users[n.i]] - transaction_after[n.i], transaction_amounts[n.i], at,
      transaction_plans[n.i], transaction_offers[n.i],
      subscriptions[transaction_subscriptions[n.i]], entries[transaction_entries[n.i]],
      transaction_categories[n.i], transaction_directions[n.i], transaction_sources[n.i],
      transaction_statuses[n.i], transaction_service_types[n.i], transaction_methods[n.i],
      transaction_reasons[n.i], transaction_from_phones[n.i], transaction_to_phones[n.i]
    FROM unnest(transactions) WITH ORDINALITY AS n (id, i);
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
    seq := last_seqs[transaction_users[i]] - transaction_after[i];
    subscription_id := subscriptions[transaction_subscriptions[i]];
    valid_from := starts[transaction_subscriptions[i]];
    valid_to := ends[transaction_subscriptions[i]];
    RETURN NEXT;
  END LOOP;
END
$$;
