-- A run that was broken off is told from one that goes on by when something was last seen of it.
ALTER TABLE autopay_run ADD COLUMN seen_at timestamptz NOT NULL DEFAULT now();
COMMENT ON COLUMN autopay_run.seen_at IS
  'When the run began or a part of it was last recorded, by the clock of the database.';
