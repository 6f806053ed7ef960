-- Which key reads a backup, so that it is known how long that key has to be kept. Backups that the
-- version before this one made tell it in their files alone.

ALTER TABLE backup ADD COLUMN key_id text COLLATE "C";
COMMENT ON COLUMN backup.key_id IS
  'Of the key that reads it, once it was made; null where the version before this one made it.';
