-- Backups of a deployment's own tables, and restores of them. Their rows lie in files, outside the
-- database.
--
-- No foreign key to users: a backup stays when whoever made it leaves.

CREATE TABLE backup (
  id bigint GENERATED ALWAYS AS IDENTITY,
  size bigint,
  rows bigint,
  created_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  beaten_at timestamptz NOT NULL,
  finished_at timestamptz,
  status text COLLATE "C" NOT NULL,
  file text COLLATE "C" NOT NULL,
  names text[] NOT NULL,
  date_columns text[] NOT NULL,
  starts timestamptz[] NOT NULL,
  ends timestamptz[] NOT NULL,
  grants text[],
  sha256 text COLLATE "C",
  error text,
  CONSTRAINT backup_pk PRIMARY KEY (id),
  CONSTRAINT backup_file_key UNIQUE (file),
  CONSTRAINT backup_created_by_positive CHECK (created_by > 0),
  CONSTRAINT backup_names_number CHECK (cardinality(names) > 0
    AND cardinality(names) = ALL (ARRAY[
      cardinality(date_columns), cardinality(starts), cardinality(ends)])),
  CONSTRAINT backup_end_when_final CHECK ((status = 'RUNNING') = (finished_at IS NULL)),
  CONSTRAINT backup_content_when_made CHECK (
    num_nonnulls(size, rows, grants, sha256) = CASE status WHEN 'SUCCESS' THEN 4 ELSE 0 END),
  CONSTRAINT backup_error_when_failed CHECK ((status = 'FAILED') = (error IS NOT NULL)),
  CONSTRAINT backup_sha256_form CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  CONSTRAINT backup_size_positive CHECK (size > 0 AND rows >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE backup IS 'Backups of tables that admins made, until they are deleted.';
COMMENT ON COLUMN backup.beaten_at IS 'When whoever makes it was last heard of.';
COMMENT ON COLUMN backup.names IS
  'What it holds; the three lists after it say of which rows, null where no column or no bound was '
  'named.';
COMMENT ON COLUMN backup.grants IS
  'Every permission that a role in it grants, which whoever restores it must hold.';

CREATE INDEX backup_created_idx ON backup (created_at, id);

CREATE TABLE backup_restore (
  id bigint GENERATED ALWAYS AS IDENTITY,
  backup_id bigint NOT NULL,
  rows bigint,
  requested_by bigint NOT NULL,
  requested_at timestamptz NOT NULL,
  beaten_at timestamptz NOT NULL,
  finished_at timestamptz,
  status text COLLATE "C" NOT NULL,
  mode text COLLATE "C" NOT NULL,
  error text,
  CONSTRAINT backup_restore_pk PRIMARY KEY (id),
  CONSTRAINT backup_restore_backup_fk
    FOREIGN KEY (backup_id) REFERENCES backup ON DELETE CASCADE,
  CONSTRAINT backup_restore_requested_by_positive CHECK (requested_by > 0),
  CONSTRAINT backup_restore_end_when_final CHECK ((status = 'RUNNING') = (finished_at IS NULL)),
  CONSTRAINT backup_restore_rows_when_done CHECK ((status = 'SUCCESS') = (rows IS NOT NULL)),
  CONSTRAINT backup_restore_error_when_failed CHECK ((status = 'FAILED') = (error IS NOT NULL))
) WITH (fillfactor = 70);
COMMENT ON TABLE backup_restore IS 'Runs that put rows of a backup back; gone with the backup.';

CREATE INDEX backup_restore_backup_idx ON backup_restore (backup_id, id);

-- The working user may draw numbers and not set them back, so that a function lifts them.
CREATE FUNCTION lift_ids(of_table text, above bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  counter regclass := pg_get_serial_sequence('public.' || quote_ident(of_table), 'id');
  reached bigint;
BEGIN
  EXECUTE format('SELECT last_value FROM %s', counter) INTO reached;
  IF above > reached THEN
    PERFORM setval(counter, above);
  END IF;
END
$$;
COMMENT ON FUNCTION lift_ids(text, bigint) IS
  'Lets the ids of a table go on above a number, if they have not come so far. Never back.';
REVOKE ALL ON FUNCTION lift_ids(text, bigint) FROM PUBLIC;
