-- Wrong codes are counted by whoever types them in, so that a stranger can't use up somebody else's
-- tries.
--
-- Conventions are those of V1. Whoever runs the version before this one goes on counting in
-- otp_budget.wrong and otp_challenge.tries, of which this one makes nothing.

CREATE TABLE otp_try (
  id uuid NOT NULL,
  identifier_hash text COLLATE "C" NOT NULL,
  source_hash text COLLATE "C" NOT NULL,
  challenge uuid,
  tried_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT otp_try_pk PRIMARY KEY (id),
  CONSTRAINT otp_try_identifier_hash_form CHECK (identifier_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT otp_try_source_hash_form CHECK (source_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT otp_try_ends_later CHECK (ends_at > tried_at)
);
COMMENT ON TABLE otp_try IS
  'Wrong codes, by what they were for and the network source they came from. A try is written before '
  'anybody looks at the code, and goes again when the code is used.';
COMMENT ON COLUMN otp_try.challenge IS
  'The code that it was judged against; null when there was none to judge it by, and then it counts '
  'against its source alone.';
COMMENT ON COLUMN otp_try.ends_at IS 'When it counts no more.';

CREATE INDEX otp_try_source_idx ON otp_try (identifier_hash, source_hash, tried_at);
CREATE INDEX otp_try_judged_idx ON otp_try (identifier_hash, tried_at) WHERE challenge IS NOT NULL;
CREATE INDEX otp_try_ends_idx ON otp_try (ends_at);

ALTER TABLE otp_challenge
  ADD COLUMN asked_by text[] COLLATE "C",
  ADD CONSTRAINT otp_challenge_asked_by_form CHECK (
    cardinality(asked_by) BETWEEN 1 AND 10
    AND array_to_string(asked_by, ',', '') ~ '^[0-9a-f]{64}(,[0-9a-f]{64})*$');
COMMENT ON COLUMN otp_challenge.asked_by IS
  'Hashes of the network sources that asked for it, and for those that it replaces, the newest first; '
  'null when the version before this one sent it.';
COMMENT ON COLUMN otp_challenge.tries IS 'Counted by the version before this one only.';
COMMENT ON COLUMN otp_budget.wrong IS 'Counted by the version before this one only.';
