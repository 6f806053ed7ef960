-- By which holds that were captured are found from their accounts, and lines by their digits, so that
-- a slice of the books is proved without reading all of them. A script of its own, since indexes that
-- are made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS hold_captured_idx;
CREATE INDEX CONCURRENTLY hold_captured_idx ON hold (account_id) WHERE state = 'CAPTURED';

DROP INDEX CONCURRENTLY IF EXISTS line_digits_idx;
CREATE INDEX CONCURRENTLY line_digits_idx ON line ((substr(phone, 2)::bigint));
