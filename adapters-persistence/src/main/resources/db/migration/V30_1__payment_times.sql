-- Which payments wait, and since when; which a statement should have.

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_pending_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_pending_idx ON recharge_transaction (created_at)
  WHERE status = 'PENDING';

DROP INDEX CONCURRENTLY IF EXISTS payment_capture_taken_idx;
CREATE INDEX CONCURRENTLY payment_capture_taken_idx ON payment_capture (gateway, taken_at);

DROP INDEX CONCURRENTLY IF EXISTS payment_refund_done_idx;
CREATE INDEX CONCURRENTLY payment_refund_done_idx ON payment_refund (gateway, changed_at)
  WHERE state = 'DONE';
