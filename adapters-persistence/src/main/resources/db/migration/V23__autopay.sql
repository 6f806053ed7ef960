-- Autopay: standing permissions to charge a wallet, what fell due by them, and the runs that charged.
--
-- No foreign key to users: what was charged outlives whom it was charged to. Phone numbers stand in
-- a column that is emptied when their holder is erased.

CREATE TABLE mandate (
  id bigint GENERATED ALWAYS AS IDENTITY,
  user_id bigint NOT NULL,
  plan_id bigint NOT NULL,
  interval_days integer,
  status text COLLATE "C" NOT NULL,
  anchor timestamp NOT NULL,
  last_slot timestamp,
  last_due_at timestamptz,
  next_slot timestamp,
  next_due_at timestamptz,
  next_attempt_at timestamptz,
  last_run_at timestamptz,
  consecutive_failures integer NOT NULL DEFAULT 0,
  start_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  phone text COLLATE "C",
  tag text NOT NULL,
  cron text COLLATE "C",
  last_result text COLLATE "C",
  stop_reason text COLLATE "C",
  CONSTRAINT mandate_pk PRIMARY KEY (id),
  CONSTRAINT mandate_user_positive CHECK (user_id > 0),
  CONSTRAINT mandate_one_schedule CHECK ((cron IS NULL) <> (interval_days IS NULL)),
  CONSTRAINT mandate_cron_length CHECK (char_length(cron) BETWEEN 9 AND 100),
  CONSTRAINT mandate_interval_range CHECK (interval_days BETWEEN 1 AND 365),
  CONSTRAINT mandate_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  CONSTRAINT mandate_tag_length CHECK (char_length(tag) BETWEEN 1 AND 50),
  CONSTRAINT mandate_status_known
    CHECK (status IN ('ENABLED', 'PAUSED', 'DISABLED', 'REMOVED')),
  CONSTRAINT mandate_due_if_enabled CHECK (
    (status = 'ENABLED') = (next_due_at IS NOT NULL)
    AND (next_due_at IS NULL) = (next_slot IS NULL)
    AND (next_due_at IS NULL) = (next_attempt_at IS NULL)),
  CONSTRAINT mandate_reason_if_disabled
    CHECK ((status = 'DISABLED') = (stop_reason IS NOT NULL)),
  CONSTRAINT mandate_line_unless_removed CHECK (phone IS NOT NULL OR status = 'REMOVED'),
  CONSTRAINT mandate_last_slot_complete CHECK ((last_slot IS NULL) = (last_due_at IS NULL)),
  CONSTRAINT mandate_last_run_complete CHECK ((last_run_at IS NULL) = (last_result IS NULL)),
  CONSTRAINT mandate_last_result_known CHECK (last_result IN ('SUCCESS', 'FAILED')),
  CONSTRAINT mandate_failures_not_negative CHECK (consecutive_failures >= 0),
  CONSTRAINT mandate_due_after_last CHECK (next_due_at > last_due_at)
) WITH (fillfactor = 70);
COMMENT ON TABLE mandate IS
  'Autopays: standing permissions to buy a plan for a line from the wallet of a user, on a schedule.';
COMMENT ON COLUMN mandate.anchor IS
  'The wall-clock time from which intervals are counted.';
COMMENT ON COLUMN mandate.last_slot IS
  'The wall-clock time of the schedule that was taken up last; those after it are still to come.';
COMMENT ON COLUMN mandate.last_due_at IS 'When that fell due.';
COMMENT ON COLUMN mandate.next_slot IS 'The wall-clock time that is taken up next.';
COMMENT ON COLUMN mandate.next_due_at IS 'When that falls due in the zone of the user.';
COMMENT ON COLUMN mandate.next_attempt_at IS
  'When there is something to be done: a charge, another attempt, a notice.';
COMMENT ON COLUMN mandate.consecutive_failures IS 'Attempts that failed since the last charge.';
COMMENT ON COLUMN mandate.plan_id IS
  'No foreign key: a mandate does not keep a plan from being deleted, its charges fail then.';
COMMENT ON COLUMN mandate.phone IS 'The line that is recharged; emptied when its holder is erased.';

CREATE INDEX mandate_attempt_idx ON mandate (next_attempt_at, id) WHERE next_attempt_at IS NOT NULL;
CREATE INDEX mandate_user_idx ON mandate (user_id, id) WHERE status <> 'REMOVED';
CREATE INDEX mandate_phone_idx ON mandate (phone, id) WHERE status <> 'REMOVED';
CREATE INDEX mandate_created_idx ON mandate (created_at, id) WHERE status <> 'REMOVED';

CREATE TABLE autopay_run (
  id uuid NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz,
  succeeded integer NOT NULL DEFAULT 0,
  failed integer NOT NULL DEFAULT 0,
  CONSTRAINT autopay_run_pk PRIMARY KEY (id),
  CONSTRAINT autopay_run_counts_not_negative CHECK (succeeded >= 0 AND failed >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE autopay_run IS
  'Runs of process-due: each counts what it tried. Without an end it still runs, or was broken off.';

CREATE INDEX autopay_run_started_idx ON autopay_run (started_at);

CREATE TABLE autopay_attempt (
  run_id uuid NOT NULL,
  number integer NOT NULL,
  mandate_id bigint NOT NULL,
  transaction_id bigint,
  due_at timestamptz NOT NULL,
  at timestamptz NOT NULL,
  succeeded boolean NOT NULL,
  reason text COLLATE "C",
  CONSTRAINT autopay_attempt_pk PRIMARY KEY (run_id, number),
  CONSTRAINT autopay_attempt_run_fk FOREIGN KEY (run_id) REFERENCES autopay_run ON DELETE CASCADE,
  CONSTRAINT autopay_attempt_number_positive CHECK (number > 0),
  CONSTRAINT autopay_attempt_reason_if_failed CHECK (succeeded = (reason IS NULL)),
  CONSTRAINT autopay_attempt_transaction_if_succeeded
    CHECK (NOT succeeded OR transaction_id IS NOT NULL),
  CONSTRAINT autopay_attempt_reason_form CHECK (reason ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$')
);
COMMENT ON TABLE autopay_attempt IS
  'What each run tried, numbered from 1, so that a page of its results is a range. It goes with its '
  'run after some time; what became of each due instant stays in occurrence.';

CREATE TABLE occurrence (
  mandate_id bigint NOT NULL,
  due_at timestamptz NOT NULL,
  transaction_id bigint,
  first_tried_at timestamptz,
  retry_at timestamptz,
  decided_at timestamptz NOT NULL,
  attempts integer NOT NULL,
  outcome text COLLATE "C" NOT NULL,
  reason text COLLATE "C",
  CONSTRAINT occurrence_pk PRIMARY KEY (mandate_id, due_at),
  CONSTRAINT occurrence_mandate_fk FOREIGN KEY (mandate_id) REFERENCES mandate,
  CONSTRAINT occurrence_transaction_fk
    FOREIGN KEY (transaction_id) REFERENCES recharge_transaction,
  CONSTRAINT occurrence_outcome_known
    CHECK (outcome IN ('CHARGED', 'RETRYING', 'FAILED', 'SKIPPED', 'MISSED')),
  CONSTRAINT occurrence_reason_if_failed
    CHECK ((outcome IN ('RETRYING', 'FAILED')) = (reason IS NOT NULL)),
  CONSTRAINT occurrence_retry_if_open CHECK ((outcome = 'RETRYING') = (retry_at IS NOT NULL)),
  CONSTRAINT occurrence_transaction_if_charged
    CHECK (outcome <> 'CHARGED' OR transaction_id IS NOT NULL),
  CONSTRAINT occurrence_attempts_complete
    CHECK (attempts >= 0 AND (attempts > 0) = (first_tried_at IS NOT NULL)),
  CONSTRAINT occurrence_tried_as_it_says CHECK (
    CASE WHEN outcome IN ('CHARGED', 'RETRYING') THEN attempts > 0
      WHEN outcome IN ('SKIPPED', 'MISSED') THEN attempts = 0 AND transaction_id IS NULL
      ELSE true END),
  CONSTRAINT occurrence_reason_form CHECK (reason ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$')
) WITH (fillfactor = 90);
COMMENT ON TABLE occurrence IS
  'Every due instant of every mandate that was taken up, once, with what became of it.';
COMMENT ON COLUMN occurrence.transaction_id IS
  'By which it was charged, or the last that failed.';
COMMENT ON COLUMN occurrence.retry_at IS 'When it is tried again; only while that is to come.';
COMMENT ON COLUMN occurrence.decided_at IS 'When it last became what it is.';

CREATE UNIQUE INDEX occurrence_one_open_key ON occurrence (mandate_id) WHERE outcome = 'RETRYING';
CREATE UNIQUE INDEX occurrence_transaction_key ON occurrence (transaction_id)
  WHERE transaction_id IS NOT NULL;

CREATE TABLE debit_notice (
  mandate_id bigint NOT NULL,
  due_at timestamptz NOT NULL,
  amount bigint NOT NULL,
  announced_at timestamptz NOT NULL,
  CONSTRAINT debit_notice_pk PRIMARY KEY (mandate_id, due_at),
  CONSTRAINT debit_notice_mandate_fk FOREIGN KEY (mandate_id) REFERENCES mandate,
  CONSTRAINT debit_notice_amount_not_negative CHECK (amount >= 0)
) WITH (fillfactor = 90);
COMMENT ON TABLE debit_notice IS
  'What users were told beforehand: that much will be charged for that due instant. A notice of '
  'another amount replaces it.';

CREATE FUNCTION keep_final_occurrence() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'occurrence % of mandate % is %', OLD.due_at, OLD.mandate_id, OLD.outcome
    USING ERRCODE = 'restrict_violation', CONSTRAINT = 'occurrence_final';
END
$$;
COMMENT ON FUNCTION keep_final_occurrence() IS 'Only what is tried again still changes.';

CREATE TRIGGER final
  BEFORE UPDATE ON occurrence FOR EACH ROW WHEN (OLD.outcome <> 'RETRYING')
  EXECUTE FUNCTION keep_final_occurrence();
CREATE TRIGGER kept
  BEFORE DELETE OR TRUNCATE ON occurrence
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept
  BEFORE DELETE OR TRUNCATE ON mandate
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
