-- What Gencharge asks of identity: types of users, referral codes, preferences, and an archive.
--
-- Conventions are those of V1. Whoever runs the version before this one knows none of it, so every
-- new column of a table that it writes has a default.

ALTER TABLE users
  ADD COLUMN user_type text COLLATE "C" NOT NULL DEFAULT 'PREPAID',
  ADD COLUMN referral_code text COLLATE "C",
  ADD COLUMN referee_code text COLLATE "C",
  ADD CONSTRAINT users_user_type_known CHECK (user_type IN ('PREPAID', 'POSTPAID')),
  ADD CONSTRAINT users_referral_code_form CHECK (referral_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  ADD CONSTRAINT users_referee_code_form CHECK (referee_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  ADD CONSTRAINT users_not_referred_by_self CHECK (referee_code <> referral_code);
COMMENT ON COLUMN users.referral_code IS 'By which they bring in others; nobody else ever has it.';
COMMENT ON COLUMN users.referee_code IS
  'The code they came with. No foreign key: whoever brought them may have left since.';

CREATE UNIQUE INDEX users_referral_code_key ON users (referral_code);

CREATE TABLE archived_user (
  id bigint NOT NULL,
  public_id uuid NOT NULL,
  first_name text,
  last_name text,
  phone text COLLATE "C",
  email text,
  state text COLLATE "C" NOT NULL,
  user_type text COLLATE "C" NOT NULL,
  referral_code text COLLATE "C" NOT NULL,
  referee_code text COLLATE "C",
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  deleted_at timestamptz NOT NULL,
  CONSTRAINT archived_user_pk PRIMARY KEY (id),
  CONSTRAINT archived_user_public_id_key UNIQUE (public_id),
  CONSTRAINT archived_user_referral_code_key UNIQUE (referral_code),
  CONSTRAINT archived_user_person_whole CHECK (
    (first_name IS NULL) = (last_name IS NULL)
    AND (first_name IS NOT NULL OR num_nonnulls(phone, email) = 0)),
  CONSTRAINT archived_user_first_name_form
    CHECK (char_length(first_name) <= 150 AND first_name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT archived_user_last_name_form
    CHECK (char_length(last_name) <= 150 AND last_name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT archived_user_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  CONSTRAINT archived_user_email_form CHECK (char_length(email) <= 254 AND email LIKE '_%@_%'),
  CONSTRAINT archived_user_state_known CHECK (state IN ('ACTIVE', 'BLOCKED', 'DEACTIVATED')),
  CONSTRAINT archived_user_user_type_known CHECK (user_type IN ('PREPAID', 'POSTPAID')),
  CONSTRAINT archived_user_referral_code_form CHECK (referral_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  CONSTRAINT archived_user_referee_code_form CHECK (referee_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  CONSTRAINT archived_user_deleted_after_made CHECK (deleted_at >= created_at)
);
COMMENT ON TABLE archived_user IS
  'Users who are no more, under the ids that the books know them by.';
COMMENT ON COLUMN archived_user.first_name IS
  'Null, with the other three that say who it was, once that is erased.';
COMMENT ON COLUMN archived_user.state IS 'When they left.';

CREATE INDEX archived_user_deleted_idx ON archived_user (deleted_at, id);
CREATE INDEX archived_user_to_erase_idx ON archived_user (deleted_at)
  WHERE first_name IS NOT NULL;

-- 32 signs are 5 bits each, from those bytes of a UUID that are random through and through.
CREATE FUNCTION fresh_referral_code() RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  signs CONSTANT text := '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  code text;
BEGIN
  LOOP
    SELECT string_agg(substr(signs, 1 + (get_byte(bytes, i) & 31), 1), '')
    INTO code
    FROM uuid_send(gen_random_uuid()) AS bytes, unnest(ARRAY[0, 1, 2, 3, 4, 5, 9, 10]) AS i;
    EXIT WHEN NOT EXISTS (SELECT FROM users WHERE referral_code = code)
      AND NOT EXISTS (SELECT FROM archived_user WHERE referral_code = code);
  END LOOP;
  RETURN code;
END
$$;
COMMENT ON FUNCTION fresh_referral_code() IS
  'A code that nobody has or had. Two made at one moment may still be the same, once in a thousand '
  'billion times; then the unique index lets one of them in.';

UPDATE users SET referral_code = fresh_referral_code();

ALTER TABLE users
  ALTER COLUMN referral_code SET DEFAULT fresh_referral_code(),
  ALTER COLUMN referral_code SET NOT NULL;

CREATE TABLE preference (
  user_id bigint NOT NULL,
  time_zone text COLLATE "C" NOT NULL,
  email boolean NOT NULL,
  sms boolean NOT NULL,
  push boolean NOT NULL,
  marketing boolean NOT NULL,
  recharge_reminders boolean NOT NULL,
  promotional_offers boolean NOT NULL,
  transactional_alerts boolean NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT preference_pk PRIMARY KEY (user_id),
  CONSTRAINT preference_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT preference_time_zone_form
    CHECK (time_zone ~ '^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*$'
      AND char_length(time_zone) <= 100)
);
COMMENT ON TABLE preference IS
  'How users want to be served who ever changed it; the others keep to the usual.';
COMMENT ON COLUMN preference.time_zone IS 'By its name in the IANA database.';

-- What was told at sign-up stands with the code, then with the token, and goes with them.
ALTER TABLE otp_challenge
  ADD COLUMN email text,
  ADD COLUMN referee_code text COLLATE "C",
  ADD COLUMN user_type text COLLATE "C",
  ADD CONSTRAINT otp_challenge_email_form
    CHECK (char_length(email) <= 254 AND email LIKE '_%@_%'),
  ADD CONSTRAINT otp_challenge_referee_code_form CHECK (referee_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  ADD CONSTRAINT otp_challenge_user_type_known CHECK (user_type IN ('PREPAID', 'POSTPAID'));
COMMENT ON COLUMN otp_challenge.email IS
  'An address that nothing has proven; null again once the code is used.';

ALTER TABLE registration_token
  ADD COLUMN told_email text,
  ADD COLUMN referee_code text COLLATE "C",
  ADD COLUMN user_type text COLLATE "C",
  ADD CONSTRAINT registration_token_told_email_form
    CHECK (char_length(told_email) <= 254 AND told_email LIKE '_%@_%'),
  ADD CONSTRAINT registration_token_referee_code_form
    CHECK (referee_code ~ '^[2-9A-HJ-NP-Z]{8}$'),
  ADD CONSTRAINT registration_token_user_type_known CHECK (user_type IN ('PREPAID', 'POSTPAID'));
COMMENT ON COLUMN registration_token.told_email IS
  'An address that nothing has proven, unlike email.';
