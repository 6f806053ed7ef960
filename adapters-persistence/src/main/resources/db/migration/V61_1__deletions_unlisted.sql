-- By which the purge finds whom to put on the list of deletions. A script of its own, since indexes
-- that are made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS archived_user_unlisted_idx;
CREATE INDEX CONCURRENTLY archived_user_unlisted_idx ON archived_user (id) WHERE listed_at IS NULL;
