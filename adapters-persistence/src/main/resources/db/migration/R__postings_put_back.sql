-- What is summed up of the books begins anew when postings come back from a backup.

CREATE OR REPLACE FUNCTION postings_came_back() RETURNS void
LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp
SET lock_timeout = '60s'
AS $$
DECLARE
  own constant bigint := xact_number(pg_current_xact_id());
BEGIN
  -- Nobody rolls up meanwhile, and nobody closes a day.
  PERFORM pg_advisory_xact_lock(7236482902);
  PERFORM pg_advisory_xact_lock(7236482904);

  ALTER TABLE roll_up DISABLE TRIGGER append_only;
  ALTER TABLE roll_up_sum DISABLE TRIGGER append_only;
  DELETE FROM roll_up_sum;
  DELETE FROM roll_up;
  ALTER TABLE roll_up_sum ENABLE TRIGGER append_only;
  ALTER TABLE roll_up ENABLE TRIGGER append_only;
  DELETE FROM proof_slice WHERE kind = 'ROLL_UPS';

  ALTER TABLE late_entry DISABLE TRIGGER in_open_day;
  INSERT INTO late_entry (entry_id, day)
  SELECT e.id, (SELECT min(d.day) FROM closed_day d WHERE d.ends_at > e.created_at)
  FROM journal_entry e
  WHERE e.id IN (SELECT p.entry_id FROM posting p WHERE p.xact = own)
    AND e.created_at < (SELECT max(d.ends_at) FROM closed_day d)
    AND NOT EXISTS (SELECT FROM late_entry l WHERE l.entry_id = e.id);
  ALTER TABLE late_entry ENABLE TRIGGER in_open_day;
END
$$;
COMMENT ON FUNCTION postings_came_back IS
  'For the transaction that put postings back, which have a new number: roll-ups in which they '
  'stood are forgotten, so that the next one sums up everything, and entries of closed days are '
  'noted to stand in the day in which they were recorded, not again in the next one. As the owner, '
  'who alone may.';
REVOKE ALL ON FUNCTION postings_came_back FROM PUBLIC;
