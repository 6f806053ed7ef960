-- How many plans of a user run is counted without a look at all that are over. A script of its own,
-- since an index that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS subscription_user_to_idx;
CREATE INDEX CONCURRENTLY subscription_user_to_idx ON subscription (user_id, valid_to, id);
