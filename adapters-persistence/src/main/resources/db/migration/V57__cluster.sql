-- Whose transactions are counted. The numbers that PostgreSQL gives to transactions mean something in
-- one cluster only: rows that came out of another may have higher ones than its counter has come to,
-- and roll-ups, proofs and seals, which go by the order of transactions, would miss what is new.

CREATE TABLE ledger_cluster (
  singleton boolean NOT NULL DEFAULT true,
  system_identifier bigint NOT NULL,
  counts_above bigint NOT NULL,
  known_since timestamptz NOT NULL,
  CONSTRAINT ledger_cluster_pk PRIMARY KEY (singleton),
  CONSTRAINT ledger_cluster_one_row CHECK (singleton),
  CONSTRAINT ledger_cluster_not_negative CHECK (counts_above >= 0)
);
COMMENT ON TABLE ledger_cluster IS
  'The cluster in which these books are kept. Nobody serves them in another before it is adopted.';
COMMENT ON COLUMN ledger_cluster.system_identifier IS
  'As PostgreSQL made it up when the cluster was made; a standby has that of its primary.';

COMMENT ON COLUMN ledger_cluster.counts_above IS
  'What xact_number adds there. Where the function adds something else, the rows came without it.';

INSERT INTO ledger_cluster (system_identifier, counts_above, known_since)
SELECT c.system_identifier, 0, now() FROM pg_control_system() c;

CREATE FUNCTION xact_number(xact xid8) RETURNS bigint LANGUAGE sql STABLE
RETURN xact::text::bigint + 0::bigint;
COMMENT ON FUNCTION xact_number IS
  'The number of a transaction of this cluster as these books count them: above all that they have '
  'from the clusters in which they were kept before. adopt_cluster puts it there again with how many '
  'that is, so that it costs no look at a table.';

ALTER TABLE posting ALTER COLUMN xact SET DEFAULT xact_number(pg_current_xact_id());
COMMENT ON COLUMN posting.xact IS
  'The transaction that wrote it. Roll-ups and proofs go by it, since what commits late has a late '
  'place here and only here. It is taken along into another cluster as it is, with the roll-ups: see '
  'adopt_cluster.';
ALTER TABLE audit_event ALTER COLUMN xact SET DEFAULT xact_number(pg_current_xact_id());
