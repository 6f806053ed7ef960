-- How far the push of an announcement has come. What is there already was made before anything was
-- pushed of it, and stays so; what an older release adds meanwhile is pushed too, by the default.

ALTER TABLE announcement ADD COLUMN push_cursor uuid;
ALTER TABLE announcement
  ALTER COLUMN push_cursor SET DEFAULT '00000000-0000-0000-0000-000000000000';
COMMENT ON COLUMN announcement.push_cursor IS
  'The devices up to this one have been seen to, in the order of their ids; null once all have.';

CREATE INDEX announcement_push_idx ON announcement (created_at, id)
  WHERE push_cursor IS NOT NULL;
