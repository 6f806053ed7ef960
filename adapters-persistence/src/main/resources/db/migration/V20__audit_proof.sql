-- How the audit log is proved: what was said stands apart and can be erased, and every row gets a
-- seal that covers it and all before it.

-- A constant default is no rewrite: rows that are there read as of transaction 0, and are sealed
-- first. The release before this one writes rows too, and its rows get the second default.
ALTER TABLE audit_event
  ADD COLUMN public_id uuid,
  ADD COLUMN xact bigint NOT NULL DEFAULT 0,
  ADD COLUMN detail_hash text COLLATE "C";
ALTER TABLE audit_event ALTER COLUMN xact SET DEFAULT pg_current_xact_id()::text::bigint;
COMMENT ON COLUMN audit_event.public_id IS 'None of rows from before there were any.';
COMMENT ON COLUMN audit_event.xact IS
  'The transaction that added it: only rows below the oldest that still runs are sealed.';
COMMENT ON COLUMN audit_event.detail_hash IS
  'Over salt and content of its detail, if it ever had one; both may be erased.';

CREATE TABLE audit_detail (
  event_id bigint NOT NULL,
  salt text COLLATE "C" NOT NULL,
  content text[] NOT NULL,
  CONSTRAINT audit_detail_pk PRIMARY KEY (event_id),
  CONSTRAINT audit_detail_event_fk FOREIGN KEY (event_id) REFERENCES audit_event,
  CONSTRAINT audit_detail_salt_form CHECK (salt ~ '^[0-9a-f]{64}$'),
  CONSTRAINT audit_detail_content_form CHECK (
    cardinality(content) BETWEEN 2 AND 40 AND cardinality(content) % 2 = 0
    AND array_position(content, NULL) IS NULL)
);
COMMENT ON TABLE audit_detail IS
  'What was said about events: personal data and free text, deleted when it has to be erased.';
COMMENT ON COLUMN audit_detail.content IS 'Names and values by turns.';

CREATE TRIGGER never_changed
  BEFORE UPDATE OR TRUNCATE ON audit_detail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE audit_release (
  subject_id bigint NOT NULL,
  erase_at timestamptz NOT NULL,
  CONSTRAINT audit_release_pk PRIMARY KEY (subject_id)
);
COMMENT ON TABLE audit_release IS
  'Whose details may be erased, and from when on: users who have left. Gone when that is done.';

CREATE INDEX audit_release_erase_idx ON audit_release (erase_at);

CREATE TABLE audit_seal (
  number bigint NOT NULL,
  event_id bigint NOT NULL,
  xact bigint NOT NULL,
  made_at timestamptz NOT NULL,
  key_id text NOT NULL,
  mac text COLLATE "C" NOT NULL,
  CONSTRAINT audit_seal_pk PRIMARY KEY (number),
  CONSTRAINT audit_seal_event_key UNIQUE (event_id),
  CONSTRAINT audit_seal_number_positive CHECK (number > 0),
  CONSTRAINT audit_seal_mac_form CHECK (mac ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE audit_seal IS
  'The chain over the audit log, by a key that is not in the database. No foreign key: that a row '
  'is gone is what a seal is to tell.';
COMMENT ON COLUMN audit_seal.number IS 'From one, without gaps: the order of (xact, event_id).';

CREATE INDEX audit_seal_made_idx ON audit_seal (made_at, number);

CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_seal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
