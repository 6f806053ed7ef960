-- Which transactions are not summed up yet. A script of its own, since an index that is made while
-- others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_xact_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_xact_idx ON recharge_transaction USING brin (xact)
  WITH (pages_per_range = 32, autosummarize = on);
