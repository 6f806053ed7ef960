-- By which the plans on a line are found. A script of its own, since an index that is made while
-- others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS subscription_line_idx;
CREATE INDEX CONCURRENTLY subscription_line_idx ON subscription (phone, valid_to);
