-- What went to a number is found when its holder is erased, and when it is asked for. A script of its
-- own, since an index that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_to_phone_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_to_phone_idx
  ON recharge_transaction (to_phone, id);
