-- Numbers that users have given up for others.

CREATE TABLE former_number (
  user_id bigint NOT NULL,
  number_hash text COLLATE "C" NOT NULL,
  key_id text COLLATE "C" NOT NULL,
  keep_until timestamptz NOT NULL,
  CONSTRAINT former_number_pk PRIMARY KEY (number_hash, key_id, user_id),
  CONSTRAINT former_number_user_positive CHECK (user_id > 0),
  CONSTRAINT former_number_number_hash_form CHECK (number_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT former_number_key_id_length CHECK (char_length(key_id) BETWEEN 1 AND 100)
);
COMMENT ON TABLE former_number IS
  'Numbers that users had verified and given up, as keyed hashes: once the user has recharged, '
  'whoever has the number next is no new user.';
COMMENT ON COLUMN former_number.user_id IS
  'No foreign key: what they have recharged stays when they leave.';
COMMENT ON COLUMN former_number.key_id IS 'Of the key of look-ups that made the hash.';

CREATE INDEX former_number_keep_until_idx ON former_number (keep_until);
