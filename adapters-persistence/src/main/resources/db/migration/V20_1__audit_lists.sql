-- By which the next rows to seal are found, and what happened to one user. A script of its own,
-- since indexes that are made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS audit_event_xact_idx;
CREATE INDEX CONCURRENTLY audit_event_xact_idx ON audit_event (xact, id);
DROP INDEX CONCURRENTLY IF EXISTS audit_event_subject_idx;
CREATE INDEX CONCURRENTLY audit_event_subject_idx ON audit_event (subject_id, id)
  WHERE subject_id IS NOT NULL;
