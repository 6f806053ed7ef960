-- Who has left stands on a list outside the database, and what was theirs stays away when an older
-- backup is put back. Nobody who left before this was noted is known to stand there: the next purge
-- puts them there once more.

ALTER TABLE archived_user ADD COLUMN listed_at timestamptz;
COMMENT ON COLUMN archived_user.listed_at IS
  'When they were put on the list of deletions, which is kept where documents are; null until then.';

CREATE TABLE erased_contact (
  id text COLLATE "C" NOT NULL,
  CONSTRAINT erased_contact_pk PRIMARY KEY (id)
);
COMMENT ON TABLE erased_contact IS
  'Which contacts no backup brings back: those that were erased, or will be, since they came from '
  'the verified address of a user who has left. Their ids, which tell of nobody.';

INSERT INTO erased_contact (id) SELECT id FROM contact WHERE erase_at IS NOT NULL;
