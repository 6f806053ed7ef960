-- What users tell of themselves beside their name and picture.

CREATE TABLE profile (
  user_id bigint NOT NULL,
  id uuid NOT NULL,
  born date,
  address text,
  completed_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT profile_pk PRIMARY KEY (user_id),
  CONSTRAINT profile_id_key UNIQUE (id),
  CONSTRAINT profile_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT profile_address_length CHECK (char_length(address) BETWEEN 1 AND 500)
) WITH (fillfactor = 90);
COMMENT ON TABLE profile IS
  'What users tell of themselves who ever did, apart from name and picture; it goes with its user.';
COMMENT ON COLUMN profile.born IS 'The day, in no time zone.';
COMMENT ON COLUMN profile.completed_at IS
  'When it was complete for the first time; it need not be any more.';
