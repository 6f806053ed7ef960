-- Owners of accounts, and entries that are booked only for owners who have not left.

CREATE OR REPLACE FUNCTION departed(owners bigint[]) RETURNS bigint[]
LANGUAGE plpgsql
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
  here integer;
  gone bigint[];
BEGIN
  -- Whoever leaves has locked their row before they look at their accounts.
  PERFORM FROM users u WHERE u.id = ANY (owners) ORDER BY u.id FOR KEY SHARE;
  GET DIAGNOSTICS here = ROW_COUNT;
  IF here < cardinality(owners) THEN
    SELECT array_agg(a.id ORDER BY a.id) INTO gone
    FROM archived_user a WHERE a.id = ANY (owners);
  END IF;
  RETURN gone;
END
$$;
COMMENT ON FUNCTION departed IS
  'Which of these owners have left; null if none has, and then none can until the transaction ends. '
  'Locks users by id.';

-- Does what post_entries_2 does, with one more outcome:
--
--   GONE: nothing is written; numbers are the owners who have left
CREATE OR REPLACE FUNCTION book_entries(
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
SET plan_cache_mode = force_generic_plan
SET enable_seqscan = off
AS $$
DECLARE
  gone constant bigint[] := departed(account_owners);
BEGIN
  IF gone IS NOT NULL THEN
    numbers := entries_under(entry_key_kinds, entry_key_references);
    outcome := CASE WHEN numbers IS NULL THEN 'GONE' ELSE 'KNOWN' END;
    numbers := coalesce(numbers, gone);
    RETURN;
  END IF;
  SELECT p.outcome, p.numbers INTO outcome, numbers
  FROM post_entries_2(
      at, entry_kinds, entry_effective, entry_legs, entry_key_kinds, entry_key_references,
      entry_reverses, entry_parts, account_owners, account_kinds, account_units, account_changes,
      account_dips, account_postings, leg_entries, leg_numbers, leg_systems, leg_accounts,
      leg_sides, leg_units, leg_amounts, leg_changes_after, leg_postings_after, leg_reverses) p;
END
$$;
