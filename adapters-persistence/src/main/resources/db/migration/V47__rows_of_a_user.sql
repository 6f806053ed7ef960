-- By which an export of one's own data finds what is a user's, also what has ended and was found by
-- nobody until now. A script of its own, since indexes that are made while others write can't be made
-- in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS mandate_all_of_user_idx;
CREATE INDEX CONCURRENTLY mandate_all_of_user_idx ON mandate (user_id, id);

DROP INDEX CONCURRENTLY IF EXISTS hold_all_of_account_idx;
CREATE INDEX CONCURRENTLY hold_all_of_account_idx ON hold (account_id);

DROP INDEX CONCURRENTLY IF EXISTS link_token_all_of_user_idx;
CREATE INDEX CONCURRENTLY link_token_all_of_user_idx ON link_token (user_id);

DROP INDEX CONCURRENTLY IF EXISTS payment_reversal_payment_idx;
CREATE INDEX CONCURRENTLY payment_reversal_payment_idx ON payment_reversal (payment_id);
