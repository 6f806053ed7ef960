-- By which the uses of an offer are counted, in all and of one payer. A script of its own, since an
-- index that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS recharge_transaction_offer_idx;
CREATE INDEX CONCURRENTLY recharge_transaction_offer_idx
  ON recharge_transaction (offer_id, user_id)
  WHERE offer_id IS NOT NULL AND category = 'SERVICE' AND status = 'SUCCESS';
