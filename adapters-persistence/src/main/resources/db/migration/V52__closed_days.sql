-- Days of the books that are closed, and never change any more.

CREATE TABLE closed_day (
  day date NOT NULL,
  ends_at timestamptz NOT NULL,
  closed_at timestamptz NOT NULL,
  CONSTRAINT closed_day_pk PRIMARY KEY (day)
);
COMMENT ON TABLE closed_day IS
  'Days whose figures are kept, without a gap from the first one on. An entry stands in the day in '
  'which it was recorded; in a later one where late_entry says so.';
COMMENT ON COLUMN closed_day.ends_at IS 'The first instant after it, wherever days end later on.';

CREATE TABLE closed_balance (
  day date NOT NULL,
  account text COLLATE "C" NOT NULL,
  unit text COLLATE "C" NOT NULL,
  debits numeric(30) NOT NULL,
  credits numeric(30) NOT NULL,
  CONSTRAINT closed_balance_pk PRIMARY KEY (day, account),
  CONSTRAINT closed_balance_day_fk FOREIGN KEY (day) REFERENCES closed_day,
  CONSTRAINT closed_balance_unit_fk FOREIGN KEY (unit) REFERENCES unit
);
COMMENT ON TABLE closed_balance IS
  'What accounts had in all up to and with that day: each of the house by its name, those of users '
  'together by their kind. One that had nothing yet has no row.';

CREATE TABLE late_entry (
  entry_id bigint NOT NULL,
  day date NOT NULL,
  CONSTRAINT late_entry_pk PRIMARY KEY (entry_id),
  CONSTRAINT late_entry_entry_fk FOREIGN KEY (entry_id) REFERENCES journal_entry
);
COMMENT ON TABLE late_entry IS
  'Entries that stand in a later day than that in which they were recorded: it was closed before '
  'they were committed, or a leg of theirs was recorded after it.';

CREATE INDEX late_entry_day_idx ON late_entry (day);

CREATE TABLE closing_horizon (
  singleton boolean NOT NULL DEFAULT true,
  below_xact bigint NOT NULL,
  CONSTRAINT closing_horizon_pk PRIMARY KEY (singleton),
  CONSTRAINT closing_horizon_one_row CHECK (singleton)
);
COMMENT ON TABLE closing_horizon IS
  'Below which transaction postings are in closed days, if they were recorded in one. What has come '
  'later has a higher one, so nothing has to be asked when it is recorded. Means something in one '
  'cluster only, as posting.xact does.';

INSERT INTO closing_horizon (below_xact) VALUES (0);

CREATE FUNCTION refuse_closed_day() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  last constant date := (SELECT max(d.day) FROM closed_day d);
BEGIN
  IF TG_TABLE_NAME = 'closed_day' AND NEW.day <> last + 1 THEN
    RAISE EXCEPTION 'the day to be closed is %, not %', last + 1, NEW.day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'closed_day_in_order', TABLE = 'closed_day';
  ELSIF TG_TABLE_NAME = 'late_entry' AND NEW.day <= last THEN
    RAISE EXCEPTION 'day % is closed', NEW.day
      USING ERRCODE = 'check_violation', CONSTRAINT = 'late_entry_in_open_day',
        TABLE = 'late_entry';
  END IF;
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION refuse_closed_day() IS
  'Days are closed one after the other, and nothing is moved into one that is closed.';

CREATE TRIGGER in_order
  BEFORE INSERT ON closed_day FOR EACH ROW EXECUTE FUNCTION refuse_closed_day();
CREATE TRIGGER in_open_day
  BEFORE INSERT ON late_entry FOR EACH ROW EXECUTE FUNCTION refuse_closed_day();

CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_day
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON closed_balance
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON late_entry
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
