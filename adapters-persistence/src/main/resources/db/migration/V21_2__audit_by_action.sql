-- By which what was done of some kinds is listed and counted. A script of its own, since an index
-- that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS audit_event_action_idx;
CREATE INDEX CONCURRENTLY audit_event_action_idx ON audit_event (action, id);
