-- How books go on in another cluster, and what is counted by transactions there.

CREATE OR REPLACE FUNCTION settled_below() RETURNS bigint LANGUAGE sql STABLE
RETURN xact_number(pg_snapshot_xmin(pg_current_snapshot()));
COMMENT ON FUNCTION settled_below IS
  'All transactions below it have ended, and whoever asks sees what they committed, as does every '
  'later snapshot.';

CREATE OR REPLACE FUNCTION is_known_cluster() RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (
    SELECT FROM ledger_cluster k JOIN pg_control_system() c
      ON c.system_identifier = k.system_identifier
    WHERE k.counts_above = xact_number('0'::xid8));
END
$$;
COMMENT ON FUNCTION is_known_cluster IS
  'Whether the books are kept in this cluster, and go on counting as they did.';

CREATE OR REPLACE FUNCTION highest_xact() RETURNS bigint LANGUAGE plpgsql STABLE AS $$
DECLARE
  place record;
  part bigint;
  highest bigint := 0;
BEGIN
  FOR place IN
    SELECT c.relname, a.attname FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND NOT a.attisdropped
      AND a.atttypid = 'bigint'::regtype AND a.attname ~ '(^|_)xact$'
    ORDER BY c.relname, a.attname
  LOOP
    EXECUTE format('SELECT max(t.%I) FROM public.%I t', place.attname, place.relname) INTO part;
    highest := greatest(highest, part);
  END LOOP;
  RETURN highest;
END
$$;
COMMENT ON FUNCTION highest_xact IS
  'The highest number of a transaction that stands anywhere: in columns named xact, or ..._xact.';

CREATE OR REPLACE FUNCTION adopt_cluster(at timestamptz) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET statement_timeout = 0
AS $$
DECLARE
  present constant bigint := (SELECT c.system_identifier FROM pg_control_system() c);
  highest bigint;
BEGIN
  PERFORM FROM ledger_cluster c FOR UPDATE;
  IF is_known_cluster() THEN
    RETURN NULL;
  END IF;
  highest := highest_xact();
  EXECUTE format(
    'CREATE OR REPLACE FUNCTION public.xact_number(xact xid8) RETURNS bigint LANGUAGE sql STABLE '
    'RETURN xact::text::bigint + %s::bigint', highest);
  INSERT INTO ledger_cluster AS c (system_identifier, counts_above, known_since)
  VALUES (present, highest, at)
  ON CONFLICT (singleton) DO UPDATE
    SET system_identifier = EXCLUDED.system_identifier, counts_above = EXCLUDED.counts_above,
      known_since = EXCLUDED.known_since;
  UPDATE ledger_proof SET below_xact = 0, postings = 0, proved_at = NULL, fault = NULL;
  DELETE FROM proof_slice;
  RETURN highest;
END
$$;
COMMENT ON FUNCTION adopt_cluster IS
  'Makes the books go on in this cluster: from now on its transactions count above all that stands in '
  'the books, so that roll-ups and seals go on behind what they have; what was proved elsewhere is '
  'proved anew. Returns the number that they begin above; null if the cluster was known. As the owner, '
  'who alone may.';

CREATE OR REPLACE FUNCTION prove_postings() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  own constant bigint := xact_number(pg_current_xact_id());
  bad record;
BEGIN
  -- A leg that comes later makes the numbers of its statement other than 1 to legs.
  SELECT u.entry_id, bool_or(u.net <> 0) AS unbalanced, bool_or(u.other_xact) AS other_xact INTO bad
  FROM (
    SELECT p.entry_id, p.unit,
      sum(CASE p.side WHEN 'DEBIT' THEN p.amount ELSE -p.amount END) AS net,
      count(*) AS legs, min(p.leg) AS first_leg, max(p.leg) AS last_leg,
      bool_or(p.xact <> own) AS other_xact
    FROM added p GROUP BY p.entry_id, p.unit) u
  LEFT JOIN journal_entry e ON e.id = u.entry_id
  GROUP BY u.entry_id, e.legs
  HAVING bool_or(u.net <> 0) OR bool_or(u.other_xact)
    OR sum(u.legs) IS DISTINCT FROM e.legs OR min(u.first_leg) <> 1 OR max(u.last_leg) <> e.legs
  LIMIT 1;
  IF NOT FOUND THEN
    RETURN NULL;
  ELSIF bad.unbalanced THEN
    RAISE EXCEPTION 'entry % is not balanced', bad.entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_balanced', TABLE = 'posting';
  ELSIF bad.other_xact THEN
    RAISE EXCEPTION 'entry % is not of this transaction', bad.entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_own_xact', TABLE = 'posting';
  ELSE
    RAISE EXCEPTION 'the legs of entry % did not come all at once', bad.entry_id
      USING ERRCODE = 'check_violation', CONSTRAINT = 'posting_whole_entry', TABLE = 'posting';
  END IF;
END
$$;
COMMENT ON FUNCTION prove_postings() IS
  'Of each entry in a statement: debits equal credits in each unit, and all its legs are there, of '
  'this transaction.';

CREATE OR REPLACE FUNCTION roll_up_postings(at timestamptz) RETURNS bigint
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
  ends := settled_below();
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
