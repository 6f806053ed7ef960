-- How often somebody named an e-mail address that is to be theirs; see EmailTries.
--
-- Conventions are those of V1. Whoever runs the version before this one counts nothing.

CREATE TABLE email_tries (
  subject text COLLATE "C" NOT NULL,
  tried timestamptz[] NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT email_tries_pk PRIMARY KEY (subject),
  CONSTRAINT email_tries_subject_form
    CHECK (subject ~ '^(user:[1-9][0-9]{0,18}|hash:[0-9a-f]{64})$'),
  CONSTRAINT email_tries_bounded CHECK (cardinality(tried) <= 1000)
) WITH (fillfactor = 70);
COMMENT ON TABLE email_tries IS
  'When a user, or whoever registers an identifier, named an address, within the window.';
COMMENT ON COLUMN email_tries.ends_at IS 'When the last of it counts no more.';
