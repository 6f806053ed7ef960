-- What waits for a payment gateway.

CREATE TABLE pending_purchase (
  transaction_id bigint NOT NULL,
  user_id bigint NOT NULL,
  plan_id bigint NOT NULL,
  plan_version bigint NOT NULL,
  offer_id bigint,
  price bigint NOT NULL,
  cashback bigint NOT NULL,
  at_once boolean NOT NULL,
  recharged boolean,
  CONSTRAINT pending_purchase_pk PRIMARY KEY (transaction_id),
  CONSTRAINT pending_purchase_transaction_fk
    FOREIGN KEY (transaction_id) REFERENCES recharge_transaction,
  CONSTRAINT pending_purchase_plan_fk FOREIGN KEY (plan_id) REFERENCES plan,
  CONSTRAINT pending_purchase_price_range CHECK (price > 0 AND cashback BETWEEN 0 AND price)
);
COMMENT ON TABLE pending_purchase IS
  'Purchases whose transaction is pending, with what does not change while they wait. Deleted when '
  'they are settled.';
COMMENT ON COLUMN pending_purchase.plan_version IS
  'No foreign key: each version is there before it can be bought, and stays as long as its plan.';
COMMENT ON COLUMN pending_purchase.offer_id IS
  'One use of it is held. No foreign key: offers may be deleted after they were used.';
COMMENT ON COLUMN pending_purchase.price IS
  'Before what the offer takes off; the transaction has what is paid.';
COMMENT ON COLUMN pending_purchase.cashback IS 'What the offer gives back once it is paid.';
COMMENT ON COLUMN pending_purchase.at_once IS 'Whether its plan is to end the one that runs.';
COMMENT ON COLUMN pending_purchase.recharged IS
  'Whether the payer had ever recharged a line; null where nothing asked.';

CREATE INDEX pending_purchase_plan_idx ON pending_purchase (plan_id);
CREATE INDEX pending_purchase_offer_idx ON pending_purchase (offer_id, user_id)
  WHERE offer_id IS NOT NULL;
