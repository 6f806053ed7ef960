CREATE TABLE reply (
  key bytea NOT NULL,
  body bytea NOT NULL,
  outcome text COLLATE "C" NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT reply_pk PRIMARY KEY (key),
  CONSTRAINT reply_key_is_hash CHECK (octet_length(key) = 32),
  CONSTRAINT reply_body_is_hash CHECK (octet_length(body) = 32),
  CONSTRAINT reply_outcome_length CHECK (char_length(outcome) BETWEEN 1 AND 200)
);
COMMENT ON TABLE reply IS 'What came of requests that their clients may send again.';
COMMENT ON COLUMN reply.key IS
  'Hash of user, contract, route and the key of the client, who may put anything into it.';
COMMENT ON COLUMN reply.body IS
  'Hash of what was asked for, salted with the key of the client; a body holds phone numbers.';
COMMENT ON COLUMN reply.outcome IS
  'Kind of the result and ids, no personal data; the answer is made of it again.';

CREATE INDEX reply_expires_idx ON reply (expires_at);

-- A function, since each statement in it sees what was committed before it began: with lock and
-- look in one statement, the look would miss what the last holder of the lock recorded meanwhile.
CREATE FUNCTION claim_reply(
  of_key bytea, at timestamptz, OUT claimed boolean, OUT body bytea, OUT outcome text)
LANGUAGE plpgsql AS $$
BEGIN
  claimed := pg_try_advisory_xact_lock(hashtextextended('reply:' || encode(of_key, 'hex'), 0));
  IF claimed THEN
    SELECT r.body, r.outcome INTO body, outcome
    FROM reply r WHERE r.key = of_key AND r.expires_at > at;
  END IF;
END
$$;
COMMENT ON FUNCTION claim_reply IS
  'Whether nobody else holds the key, now held until the transaction ends; and what it got before.';
