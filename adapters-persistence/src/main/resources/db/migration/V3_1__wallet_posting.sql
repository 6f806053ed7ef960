-- How entries are booked.

CREATE FUNCTION entries_under(key_kinds text[], key_references text[]) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
  SELECT array_agg(k.entry_id ORDER BY e.i)
  FROM unnest(key_kinds, key_references) WITH ORDINALITY AS e (kind, reference, i)
  LEFT JOIN business_key k ON k.kind = e.kind AND k.reference = e.reference
  HAVING count(k.kind) > 0
$$;
COMMENT ON FUNCTION entries_under IS
  'The entries recorded under those keys, null where there is none; null if there is none at all.';

CREATE FUNCTION accounts_short(owners bigint[], kinds text[], dips bigint[]) RETURNS bigint[]
LANGUAGE sql STABLE AS $$
  SELECT array_agg(w.i ORDER BY w.i)
  FROM unnest(owners, kinds, dips) WITH ORDINALITY AS w (owner, kind, dip, i)
  JOIN account a ON a.owner = w.owner AND a.kind = w.kind
  WHERE w.dip < 0 AND a.balance - a.held + w.dip < 0
$$;
COMMENT ON FUNCTION accounts_short IS
  'The indexes of the accounts that do not cover that dip; null if there is none.';

CREATE FUNCTION open_accounts(owners bigint[], kinds text[], units text[], at timestamptz)
RETURNS void
LANGUAGE sql AS $$
  INSERT INTO account (owner, kind, unit, balance, held, version, posted_at)
  SELECT w.owner, w.kind, w.unit, 0, 0, 0, at
  FROM unnest(owners, kinds, units) AS w (owner, kind, unit)
  WHERE NOT EXISTS (SELECT FROM account a WHERE a.owner = w.owner AND a.kind = w.kind)
  ORDER BY w.owner, w.kind
  ON CONFLICT DO NOTHING
$$;
COMMENT ON FUNCTION open_accounts IS 'Sees to it that those accounts exist.';

-- Books entries over arrays, one or a thousand, in one round trip. The caller has added up what
-- each customer account undergoes, so that nothing is computed here but what only the row knows.
--
--   account_*   each customer account that is touched, once: how its balance changes in all, how
--               far the change dips below zero on the way (0 or less), how many postings it gets
--   leg_*       each leg: the index of its entry, its number there, and either the id of a system
--               account or the index of a customer account; for the latter, how the balance changes
--               and how many postings follow after this one
--   outcome     RECORDED: all are written, numbers are their ids by entry
--               KNOWN: nothing is written; numbers are the entries recorded under their keys before
--               SHORT: nothing is written; numbers are the indexes of accounts that lack the money
--
-- Accounts that don't exist are opened. A key, or a part of a reversal, that somebody else takes at
-- the same moment is a serialisation failure: run again, it is found.
CREATE FUNCTION post_entries(
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
  OUT outcome text,
  OUT numbers bigint[])
LANGUAGE plpgsql
-- Planned once: knowing the arrays' lengths, it would plan every call anew, at twice the cost. By
-- indexes, however small the tables were when a connection first came here.
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
  accounts constant integer := cardinality(account_owners);
  keys constant integer := cardinality(array_remove(entry_key_kinds, NULL));
  ids bigint[];
  balances bigint[];
  versions bigint[];
  instants timestamptz[];
  looks integer := 0;
  written integer;
BEGIN
  IF keys > 0 THEN
    numbers := entries_under(entry_key_kinds, entry_key_references);
    IF numbers IS NOT NULL THEN
      outcome := 'KNOWN';
      RETURN;
    END IF;
  END IF;

  LOOP
    looks := looks + 1;
    IF looks > 5 THEN
      RAISE EXCEPTION 'the accounts keep changing' USING ERRCODE = 'serialization_failure';
    END IF;
    -- Two that need the same accounts can't wait for each other when both lock in id order; and
    -- with all of them locked it is known beforehand whether all can be changed.
    IF accounts > 1 THEN
      PERFORM open_accounts(account_owners, account_kinds, account_units, at);
      PERFORM FROM account a
      WHERE (a.owner, a.kind) IN (SELECT w.owner, account_kinds[w.i]
        FROM unnest(account_owners) WITH ORDINALITY AS w (owner, i))
      ORDER BY a.id FOR NO KEY UPDATE;
      numbers := accounts_short(account_owners, account_kinds, account_dips);
    END IF;
    IF numbers IS NULL THEN
      WITH moved AS (
        UPDATE account a
        SET balance = a.balance + account_changes[w.i],
          version = a.version + account_postings[w.i], posted_at = greatest(a.posted_at, at)
        FROM unnest(account_owners) WITH ORDINALITY AS w (owner, i)
        WHERE a.owner = w.owner AND a.kind = account_kinds[w.i]
          AND (account_dips[w.i] = 0 OR a.balance - a.held + account_dips[w.i] >= 0)
        RETURNING w.i, a.id, a.balance, a.version, a.posted_at)
      SELECT array_agg(m.id ORDER BY m.i), array_agg(m.balance ORDER BY m.i),
        array_agg(m.version ORDER BY m.i), array_agg(m.posted_at ORDER BY m.i)
      INTO ids, balances, versions, instants
      FROM moved m;
      EXIT WHEN accounts = coalesce(cardinality(ids), 0);
      -- Only a single account gets here: it is short, or not there, or was filled meanwhile.
      PERFORM open_accounts(account_owners, account_kinds, account_units, at);
      numbers := accounts_short(account_owners, account_kinds, account_dips);
    END IF;

    IF numbers IS NOT NULL THEN
      outcome := 'SHORT';
      IF keys > 0 THEN
        -- Whoever posted under one of the keys may have held the account until now.
        ids := entries_under(entry_key_kinds, entry_key_references);
        IF ids IS NOT NULL THEN
          outcome := 'KNOWN';
          numbers := ids;
        END IF;
      END IF;
      RETURN;
    END IF;
  END LOOP;

  FOR i IN 1 .. cardinality(entry_kinds) LOOP
    numbers[i] := nextval('journal_entry_id_seq');
  END LOOP;
  INSERT INTO journal_entry (id, created_at, effective_at, reverses, part, legs, kind)
  SELECT e.id, at, entry_effective[e.i], entry_reverses[e.i], entry_parts[e.i], entry_legs[e.i],
    entry_kinds[e.i]
  FROM unnest(numbers) WITH ORDINALITY AS e (id, i)
  ON CONFLICT DO NOTHING;
  GET DIAGNOSTICS written = ROW_COUNT;
  IF written < cardinality(entry_kinds) THEN
    RAISE EXCEPTION 'a reversal was overtaken by another' USING ERRCODE = 'serialization_failure';
  END IF;
  IF keys > 0 THEN
    INSERT INTO business_key (kind, reference, entry_id)
    SELECT entry_key_kinds[e.i], entry_key_references[e.i], e.id
    FROM unnest(numbers) WITH ORDINALITY AS e (id, i)
    WHERE entry_key_kinds[e.i] IS NOT NULL
    ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
    GET DIAGNOSTICS written = ROW_COUNT;
    IF written < keys THEN
      RAISE EXCEPTION 'a key was taken meanwhile' USING ERRCODE = 'serialization_failure';
    END IF;
  END IF;
  INSERT INTO posting (
    entry_id, account_id, amount, balance_after, version, created_at,
    leg, reverses_leg, side, unit)
  SELECT numbers[l.entry], coalesce(leg_systems[l.i], ids[leg_accounts[l.i]]), leg_amounts[l.i],
    balances[leg_accounts[l.i]] - leg_changes_after[l.i],
    versions[leg_accounts[l.i]] - leg_postings_after[l.i],
    coalesce(instants[leg_accounts[l.i]], at), leg_numbers[l.i], leg_reverses[l.i], leg_sides[l.i],
    leg_units[l.i]
  FROM unnest(leg_entries) WITH ORDINALITY AS l (entry, i);
  outcome := 'RECORDED';
END
$$;

CREATE FUNCTION postings_before(account bigint, instant timestamptz) RETURNS bigint
LANGUAGE plpgsql STABLE AS $$
DECLARE
  low bigint := 0;
  high bigint := (SELECT a.version FROM account a WHERE a.id = account);
  middle bigint;
BEGIN
  WHILE low < high LOOP
    middle := (low + high + 1) / 2;
    IF (SELECT p.created_at < instant FROM posting p
        WHERE p.account_id = account AND p.version = middle) THEN
      low := middle;
    ELSE
      high := middle - 1;
    END IF;
  END LOOP;
  RETURN low;
END
$$;
COMMENT ON FUNCTION postings_before IS
  'How many postings a customer account had before that instant, which is also the version it then '
  'had: versions and instants grow together, so a few looks at the index are enough.';

CREATE FUNCTION house_turnover(
  account bigint, until timestamptz, OUT debits numeric, OUT credits numeric)
LANGUAGE plpgsql STABLE
-- Planned for the values: else nothing tells the planner how little is left to be counted.
SET plan_cache_mode = force_custom_plan
AS $$
DECLARE
  rolled bigint := coalesce((SELECT max(r.below_xact) FROM roll_up r), 0);
  summed bigint;
  part record;
BEGIN
  SELECT s.below_xact, s.debits, s.credits INTO summed, debits, credits
  FROM roll_up_sum s
  WHERE s.account_id = account AND s.latest_so_far <= until
  ORDER BY s.below_xact DESC LIMIT 1;
  debits := coalesce(debits, 0);
  credits := coalesce(credits, 0);

  FOR part IN
    SELECT r.from_xact, r.below_xact, s.range_debits AS debits, s.range_credits AS credits,
      s.latest <= until AS whole
    FROM roll_up_sum s JOIN roll_up r ON r.below_xact = s.below_xact
    WHERE s.account_id = account AND s.below_xact > coalesce(summed, 0) AND s.earliest <= until
  LOOP
    IF NOT part.whole THEN
      SELECT t.debits, t.credits INTO part.debits, part.credits
      FROM turnover_between(account, part.from_xact, part.below_xact, until) t;
    END IF;
    debits := debits + part.debits;
    credits := credits + part.credits;
  END LOOP;

  SELECT t.debits, t.credits INTO part
  FROM turnover_between(account, rolled, 9223372036854775807, until) t;
  debits := debits + part.debits;
  credits := credits + part.credits;
END
$$;
COMMENT ON FUNCTION house_turnover IS
  'All debits and credits of a system account recorded until then, that instant included: roll-ups '
  'whose postings are all that old, the postings of those that only partly are, and the tail.';

CREATE FUNCTION turnover_between(
  account bigint, from_xact bigint, below_xact bigint, until timestamptz,
  OUT debits numeric, OUT credits numeric)
LANGUAGE plpgsql STABLE
SET plan_cache_mode = force_custom_plan
-- The index of transactions is the right one, whatever statistics say of so new rows.
SET enable_seqscan = off
AS $$
BEGIN
  SELECT coalesce(sum(p.amount) FILTER (WHERE p.side = 'DEBIT'), 0),
    coalesce(sum(p.amount) FILTER (WHERE p.side = 'CREDIT'), 0)
  INTO debits, credits
  FROM posting p
  WHERE p.account_id = account AND p.xact >= from_xact AND p.xact < below_xact
    AND p.created_at <= until;
END
$$;

CREATE FUNCTION roll_up_postings(at timestamptz) RETURNS bigint
LANGUAGE plpgsql SET plan_cache_mode = force_custom_plan AS $$
DECLARE
  begins bigint;
  ends bigint;
  covered bigint;
BEGIN
  -- Any number that nothing else locks.
  IF NOT pg_try_advisory_xact_lock(7236482902) THEN
    RETURN 0;
  END IF;
  -- All transactions below it have ended, and every later snapshot sees what they committed.
  ends := pg_snapshot_xmin(pg_current_snapshot())::text::bigint;
  SELECT coalesce(max(r.below_xact), 0) INTO begins FROM roll_up r;
  SELECT count(*) INTO covered
  FROM posting p WHERE p.xact >= begins AND p.xact < ends AND p.account_id < 1000;
  IF covered = 0 THEN
    RETURN 0;
  END IF;

  INSERT INTO roll_up (below_xact, from_xact, made_at) VALUES (ends, begins, at);
  INSERT INTO roll_up_sum (account_id, below_xact, debits, credits, range_debits, range_credits,
    earliest, latest, latest_so_far)
  SELECT t.account_id, ends, coalesce(l.debits, 0) + t.debits, coalesce(l.credits, 0) + t.credits,
    t.debits, t.credits, t.earliest, t.latest, greatest(t.latest, l.latest_so_far)
  FROM (
    SELECT p.account_id,
      coalesce(sum(p.amount) FILTER (WHERE p.side = 'DEBIT'), 0) AS debits,
      coalesce(sum(p.amount) FILTER (WHERE p.side = 'CREDIT'), 0) AS credits,
      min(p.created_at) AS earliest, max(p.created_at) AS latest
    FROM posting p
    WHERE p.xact >= begins AND p.xact < ends AND p.account_id < 1000
    GROUP BY p.account_id) t
  LEFT JOIN LATERAL (
    SELECT s.debits, s.credits, s.latest_so_far FROM roll_up_sum s
    WHERE s.account_id = t.account_id ORDER BY s.below_xact DESC LIMIT 1) l ON true;
  RETURN covered;
END
$$;
COMMENT ON FUNCTION roll_up_postings IS
  'Sums up what has been posted since the last roll-up, below the oldest transaction that is still '
  'running. Returns how many postings; none while another is at it.';

CREATE FUNCTION summarize_postings() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
-- Less than what would make a vacuum under way give up.
SET lock_timeout = '100ms'
AS $$
BEGIN
  PERFORM brin_summarize_new_values('posting_xact_idx');
EXCEPTION WHEN lock_not_available THEN
  -- A vacuum is at it.
END
$$;
COMMENT ON FUNCTION summarize_postings IS
  'Tells the index of transactions of the newest postings, which it would read through otherwise '
  'until the next vacuum. As the owner, who alone may.';
