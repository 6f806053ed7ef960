-- Whose phone numbers are to leave the records of recharges, and from when on.

CREATE TABLE customer_release (
  user_id bigint NOT NULL,
  erase_at timestamptz NOT NULL,
  CONSTRAINT customer_release_pk PRIMARY KEY (user_id),
  CONSTRAINT customer_release_user_positive CHECK (user_id > 0)
);
COMMENT ON TABLE customer_release IS
  'Users who have left, in whose recharges numbers stand; and in those of others, theirs. Gone when '
  'none stands there any more.';
COMMENT ON COLUMN customer_release.user_id IS 'No foreign key: they have left.';

CREATE TABLE number_release (
  user_id bigint NOT NULL,
  had_until timestamptz NOT NULL,
  phone text COLLATE "C" NOT NULL,
  CONSTRAINT number_release_pk PRIMARY KEY (user_id, phone),
  CONSTRAINT number_release_customer_fk
    FOREIGN KEY (user_id) REFERENCES customer_release ON DELETE CASCADE,
  CONSTRAINT number_release_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$')
);
COMMENT ON TABLE number_release IS
  'The numbers that those users had themselves. What others recharged there later is not theirs.';

