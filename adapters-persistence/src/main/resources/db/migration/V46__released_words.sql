-- From when on free text about users who have left is to be erased, and what was sent to them.

ALTER TABLE adjustment ADD COLUMN erase_at timestamptz;
COMMENT ON COLUMN adjustment.reason IS 'In the words of an admin; a word of ours once erased.';
COMMENT ON COLUMN adjustment.erase_at IS
  'When the owner, who has left, is not to be told of in it any more; null once that is done.';

CREATE INDEX adjustment_owner_idx ON adjustment (owner);
CREATE INDEX adjustment_erase_idx ON adjustment (erase_at) WHERE erase_at IS NOT NULL;

ALTER TABLE contact ADD COLUMN erase_at timestamptz;
COMMENT ON COLUMN contact.erase_at IS
  'When it goes, resolved or not: it came from the verified address of a user who has left.';

CREATE INDEX contact_email_idx ON contact (email_key);
CREATE INDEX contact_erase_idx ON contact (erase_at) WHERE erase_at IS NOT NULL;

ALTER TABLE dev_outbox ADD COLUMN erase_at timestamptz;
COMMENT ON COLUMN dev_outbox.erase_at IS 'When it goes: its recipient has left.';
