-- What people write to operators by the contact form.

CREATE TABLE contact (
  id text COLLATE "C" NOT NULL,
  name text NOT NULL,
  email text NOT NULL,
  email_key text COLLATE "C" NOT NULL,
  subject text NOT NULL,
  message text NOT NULL,
  created_at timestamptz NOT NULL,
  acknowledged boolean NOT NULL,
  resolved_at timestamptz,
  CONSTRAINT contact_pk PRIMARY KEY (id),
  CONSTRAINT contact_id_form CHECK (id ~ '^[0-9a-f]{24}$'),
  CONSTRAINT contact_name_length CHECK (char_length(name) BETWEEN 1 AND 150),
  CONSTRAINT contact_email_length CHECK (char_length(email) BETWEEN 3 AND 254),
  CONSTRAINT contact_subject_length CHECK (char_length(subject) BETWEEN 1 AND 150),
  CONSTRAINT contact_message_length CHECK (char_length(message) BETWEEN 1 AND 20000)
);
COMMENT ON TABLE contact IS
  'About persons, who need not be users: erased some time after it was resolved.';
COMMENT ON COLUMN contact.email IS 'As its sender gave it; nobody has proven it.';
COMMENT ON COLUMN contact.acknowledged IS
  'Its sender was told that it has come, at created_at; one an hour and address is.';

CREATE INDEX contact_created_at_idx ON contact (created_at, id);
CREATE INDEX contact_acknowledged_idx ON contact (email_key, created_at) WHERE acknowledged;
CREATE INDEX contact_resolved_at_idx ON contact (resolved_at) WHERE resolved_at IS NOT NULL;
