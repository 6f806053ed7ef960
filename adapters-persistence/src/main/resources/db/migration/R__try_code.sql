-- A function, since each statement in it sees what was committed before it began: with lock and
-- look in one statement, the look would miss what the last holder of the lock counted.
CREATE OR REPLACE FUNCTION try_code(
  of_try uuid, of_identifier text, for_purpose text, from_source text,
  tried timestamptz, since timestamptz, ends timestamptz,
  per_code integer, per_source integer, per_identifier integer,
  OUT outcome text, OUT full_since timestamptz, OUT challenge uuid, OUT code_hash text,
  OUT key_id text, OUT email text, OUT referee_code text, OUT user_type text)
LANGUAGE plpgsql AS $$
DECLARE
  used boolean;
  askers text[];
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('otp:' || of_identifier, 0));

  SELECT t.tried_at INTO full_since
  FROM otp_try t
  WHERE t.identifier_hash = of_identifier AND t.source_hash = from_source AND t.tried_at > since
  ORDER BY t.tried_at DESC OFFSET per_source - 1 LIMIT 1;
  IF FOUND THEN
    outcome := 'TOO_MANY';
    RETURN;
  END IF;

  SELECT c.id, c.code_hash, c.key_id, c.email, c.referee_code, c.user_type,
    c.used_at IS NOT NULL, c.asked_by
  INTO challenge, code_hash, key_id, email, referee_code, user_type, used, askers
  FROM otp_challenge c
  WHERE c.identifier_hash = of_identifier AND c.purpose = for_purpose AND c.expires_at > tried;

  IF challenge IS NULL THEN
    outcome := 'NO_CODE';
  ELSIF used THEN
    outcome := 'SPENT';
  ELSIF per_code <= (
      SELECT count(*) FROM otp_try t
      WHERE t.identifier_hash = of_identifier AND t.source_hash = from_source
        AND t.challenge = try_code.challenge) THEN
    outcome := 'NO_CODE';
  ELSE
    outcome := 'JUDGE';
    IF (from_source = ANY (askers)) IS NOT true THEN
      SELECT t.tried_at INTO full_since
      FROM otp_try t
      WHERE t.identifier_hash = of_identifier AND t.challenge IS NOT NULL AND t.tried_at > since
      ORDER BY t.tried_at DESC OFFSET per_identifier - 1 LIMIT 1;
      IF FOUND THEN
        outcome := 'TOO_MANY';
        RETURN;
      END IF;
    END IF;
  END IF;

  INSERT INTO otp_try (id, identifier_hash, source_hash, challenge, tried_at, ends_at)
  VALUES (of_try, of_identifier, from_source,
    CASE WHEN outcome = 'JUDGE' THEN challenge END, tried, ends);
END
$$;
COMMENT ON FUNCTION try_code IS
  'Counts a try at a code before anybody looks at it, and says what it may be judged by. Of one '
  'identifier one call runs at a time. TOO_MANY counts nothing; full_since is then the try that has '
  'to leave the window before another fits in.';
