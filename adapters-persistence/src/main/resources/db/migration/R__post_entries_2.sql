-- How entries are booked.

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
-- Locks accounts by id; those that don't exist are opened. A key, or a part of a reversal,
-- that somebody else takes at the same moment is a serialisation failure: run again, it is found.
--
-- Whoever calls sees to it that it is planned once, whatever the lengths of the arrays, and by
-- indexes, however small the tables were when a connection first came here.
CREATE OR REPLACE FUNCTION post_entries_2(
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
AS $$
DECLARE
  accounts constant integer := cardinality(account_owners);
  keys constant integer := cardinality(array_remove(entry_key_kinds, NULL));
  looks integer := 0;
  written integer;
  under bigint[];
BEGIN
  IF keys > 0 THEN
    numbers := entries_under(entry_key_kinds, entry_key_references);
    IF numbers IS NOT NULL THEN
      outcome := 'KNOWN';
      RETURN;
    END IF;
  END IF;

  LOOP
    -- Two that need the same accounts can't wait for each other when both lock in id order; and with
    -- all of them locked it is known beforehand whether all can be changed. If not, nothing is.
    WITH there AS MATERIALIZED (
      SELECT w.i, a.id, account_dips[w.i] = 0 OR a.balance - a.held + account_dips[w.i] >= 0 AS enough
      FROM unnest(account_owners) WITH ORDINALITY AS w (owner, i)
      JOIN account a ON a.owner = w.owner AND a.kind = account_kinds[w.i]
      ORDER BY a.id FOR NO KEY UPDATE OF a),
    moved AS (
      UPDATE account a
      SET balance = a.balance + account_changes[t.i], version = a.version + account_postings[t.i],
        posted_at = greatest(a.posted_at, at)
      FROM there t
      WHERE a.id = t.id
        AND (SELECT count(*) FILTER (WHERE covering.enough) FROM there covering) = accounts
      RETURNING t.i, a.id, a.balance, a.version, a.posted_at),
    numbered AS MATERIALIZED (
      SELECT e.i, nextval('journal_entry_id_seq') AS id
      FROM generate_series(1, cardinality(entry_kinds)) AS e (i)
      WHERE (SELECT count(*) FROM moved) = accounts),
    entered AS (
      INSERT INTO journal_entry (id, created_at, effective_at, reverses, part, legs, kind)
      SELECT n.id, at, entry_effective[n.i], entry_reverses[n.i], entry_parts[n.i],
        entry_legs[n.i], entry_kinds[n.i]
      FROM numbered n
      ON CONFLICT DO NOTHING
      RETURNING id),
    posted AS (
      INSERT INTO posting (
        entry_id, account_id, amount, balance_after, version, created_at, leg, reverses_leg, side,
        unit)
      SELECT n.id, coalesce(leg_systems[l.i], m.id), leg_amounts[l.i],
        m.balance - leg_changes_after[l.i], m.version - leg_postings_after[l.i],
        coalesce(m.posted_at, at), leg_numbers[l.i], leg_reverses[l.i], leg_sides[l.i],
        leg_units[l.i]
      FROM unnest(leg_entries) WITH ORDINALITY AS l (entry, i)
      JOIN numbered n ON n.i = l.entry
      LEFT JOIN moved m ON m.i = leg_accounts[l.i]
      -- Else another has overtaken one of them, and all is undone.
      WHERE (SELECT count(*) FROM entered) = cardinality(entry_kinds))
    SELECT (SELECT count(*) FROM entered), (SELECT array_agg(n.id ORDER BY n.i) FROM numbered n)
    INTO written, numbers;
    IF numbers IS NOT NULL THEN
      IF written < cardinality(entry_kinds) THEN
        RAISE EXCEPTION 'a reversal was overtaken by another'
          USING ERRCODE = 'serialization_failure';
      END IF;
      EXIT;
    END IF;

    -- Nothing was written: an account was short, or not there.
    PERFORM open_accounts(account_owners, account_kinds, account_units, at);
    numbers := accounts_short(account_owners, account_kinds, account_dips);
    IF numbers IS NOT NULL THEN
      outcome := 'SHORT';
      IF keys > 0 THEN
        -- Whoever posted under one of the keys may have held the account until now.
        under := entries_under(entry_key_kinds, entry_key_references);
        IF under IS NOT NULL THEN
          outcome := 'KNOWN';
          numbers := under;
        END IF;
      END IF;
      RETURN;
    END IF;
    looks := looks + 1;
    IF looks > 5 THEN
      RAISE EXCEPTION 'the accounts keep changing' USING ERRCODE = 'serialization_failure';
    END IF;
  END LOOP;

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
  outcome := 'RECORDED';
END
$$;
