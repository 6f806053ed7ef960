-- How late it is on each line.

ALTER TABLE line ADD COLUMN seen_at timestamptz;
COMMENT ON COLUMN line.seen_at IS
  'The latest instant at which anything was put on the line. No clock takes it back: what comes '
  'later is put there at this instant or a later one. Null where nobody kept it yet.';
