-- By which the rows that stand for an entry are found from it, so that a slice of the books is proved
-- without reading all of them. Of entries and plans in the order in which they came: what waited for
-- a payment gateway lies out of it, and each range of pages keeps several ranges of values. A script
-- of its own, since indexes that are made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_entry_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_entry_idx ON recharge_transaction
  USING brin (entry_id int8_minmax_multi_ops) WITH (pages_per_range = 32, autosummarize = on);

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_subscription_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_subscription_idx ON recharge_transaction
  USING brin (subscription_id int8_minmax_multi_ops)
  WITH (pages_per_range = 32, autosummarize = on);

DROP INDEX CONCURRENTLY IF EXISTS adjustment_entry_idx;
CREATE INDEX CONCURRENTLY adjustment_entry_idx ON adjustment (entry_id)
  WHERE entry_id IS NOT NULL;

DROP INDEX CONCURRENTLY IF EXISTS payment_capture_entry_idx;
CREATE INDEX CONCURRENTLY payment_capture_entry_idx ON payment_capture (entry_id)
  WHERE entry_id IS NOT NULL;

DROP INDEX CONCURRENTLY IF EXISTS payment_statement_line_entry_idx;
CREATE INDEX CONCURRENTLY payment_statement_line_entry_idx ON payment_statement_line (entry_id)
  WHERE entry_id IS NOT NULL;
