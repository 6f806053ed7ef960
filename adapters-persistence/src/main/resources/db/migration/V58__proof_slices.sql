-- The whole of the books, proved slice by slice, round and round.

CREATE TABLE proof_slice (
  kind text COLLATE "C" NOT NULL,
  number bigint NOT NULL,
  looked_at timestamptz NOT NULL,
  proved_at timestamptz,
  faults bigint NOT NULL DEFAULT 0,
  fault text,
  CONSTRAINT proof_slice_pk PRIMARY KEY (kind, number),
  CONSTRAINT proof_slice_number_not_negative CHECK (number >= 0),
  CONSTRAINT proof_slice_faults_not_negative CHECK (faults >= 0),
  CONSTRAINT proof_slice_fault_when_faulty CHECK ((faults > 0) = (fault IS NOT NULL))
) WITH (fillfactor = 70);
COMMENT ON TABLE proof_slice IS
  'Slices of the books and what their last proof found. Nothing is kept here that a new round would '
  'not find again.';
COMMENT ON COLUMN proof_slice.number IS
  'Which one of its kind: from number times the size of that kind, so many ids. Sizes never change.';
COMMENT ON COLUMN proof_slice.looked_at IS
  'When it was last looked at; until then, when it was found that there is something in it.';
COMMENT ON COLUMN proof_slice.proved_at IS 'When nothing was last found wrong; null before that.';
COMMENT ON COLUMN proof_slice.faults IS 'How many the last look found.';
COMMENT ON COLUMN proof_slice.fault IS 'The first of them.';

CREATE INDEX proof_slice_looked_idx ON proof_slice (looked_at, kind, number);
CREATE INDEX proof_slice_faulty_idx ON proof_slice (looked_at) WHERE faults > 0;
