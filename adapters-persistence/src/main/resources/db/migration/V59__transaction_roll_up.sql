-- Transactions of users summed up by day and by user, so that figures on all of them need not be
-- counted from the beginning.
--
-- Only those that succeeded or failed are summed up, since they stay as they are; what is pending is
-- few, and counted where it stands.

-- Those of before are all committed, whatever their number would be.
ALTER TABLE recharge_transaction ADD COLUMN xact bigint NOT NULL DEFAULT 0;
ALTER TABLE recharge_transaction
  ALTER COLUMN xact SET DEFAULT xact_number(pg_current_xact_id());
COMMENT ON COLUMN recharge_transaction.xact IS
  'The transaction of the database that wrote it, or by which it was no longer pending. The roll-up '
  'goes by it, since what commits late has a late place here and only here. It is taken '
  'along into another cluster as it is, with the roll-up: see adopt_cluster.';

CREATE FUNCTION place_late() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.xact := xact_number(pg_current_xact_id());
  RETURN NEW;
END
$$;
COMMENT ON FUNCTION place_late() IS 'What ends a pending transaction gives it a new place.';
CREATE TRIGGER place_late BEFORE UPDATE ON recharge_transaction
  FOR EACH ROW WHEN (OLD.status = 'PENDING') EXECUTE FUNCTION place_late();

CREATE TABLE transaction_roll_up (
  singleton boolean NOT NULL DEFAULT true,
  zone text COLLATE "C",
  done_xact bigint NOT NULL,
  next_xact bigint NOT NULL,
  next_id bigint NOT NULL,
  CONSTRAINT transaction_roll_up_pk PRIMARY KEY (singleton),
  CONSTRAINT transaction_roll_up_one_row CHECK (singleton),
  CONSTRAINT transaction_roll_up_zone_length CHECK (char_length(zone) BETWEEN 1 AND 100),
  CONSTRAINT transaction_roll_up_range CHECK (0 <= done_xact AND done_xact <= next_xact),
  CONSTRAINT transaction_roll_up_id_not_negative CHECK (next_id >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE transaction_roll_up IS
  'How far transactions are summed up: all of which recharge_transaction.xact is below done_xact; '
  'and of those below next_xact, whose id is not above next_id. None of these was running when '
  'next_xact was set, so that nothing is added to them.';
COMMENT ON COLUMN transaction_roll_up.zone IS 'Whose days they are; null while nothing is summed up.';

INSERT INTO transaction_roll_up (done_xact, next_xact, next_id) VALUES (0, 0, 0);

CREATE TABLE transaction_day (
  day date NOT NULL,
  transactions bigint NOT NULL,
  amount bigint NOT NULL,
  direction text COLLATE "C" NOT NULL,
  source text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  service_type text COLLATE "C",
  payment_method text COLLATE "C",
  CONSTRAINT transaction_day_key UNIQUE NULLS NOT DISTINCT
    (day, direction, source, status, service_type, payment_method),
  CONSTRAINT transaction_day_some CHECK (transactions > 0 AND amount >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE transaction_day IS 'Transactions of a day that have these alike, as summed up.';

CREATE TABLE transaction_user (
  user_id bigint NOT NULL,
  transactions bigint NOT NULL,
  amount bigint NOT NULL,
  CONSTRAINT transaction_user_pk PRIMARY KEY (user_id),
  CONSTRAINT transaction_user_some CHECK (transactions > 0 AND amount >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE transaction_user IS 'Transactions of a user, as summed up.';

CREATE INDEX transaction_user_most_idx ON transaction_user (transactions DESC, user_id);
