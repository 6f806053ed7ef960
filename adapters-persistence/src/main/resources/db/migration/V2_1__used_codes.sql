-- A used code stays until it expires, so that who sends the right one again is not taken for
-- somebody who guesses.
ALTER TABLE otp_challenge ADD COLUMN used_at timestamptz;
COMMENT ON TABLE otp_challenge IS
  'The newest one-time password of each identifier and purpose, as a keyed hash; a newer one takes '
  'the row of the older.';
