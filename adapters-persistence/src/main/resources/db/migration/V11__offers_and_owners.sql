-- Offers that can be used so often, customers who are remembered when they have left, and
-- adjustments that two people answer for and that are asked for once.

ALTER TABLE offer
  ADD COLUMN max_per_user integer,
  ADD COLUMN max_total integer,
  ADD CONSTRAINT offer_max_per_user_positive CHECK (max_per_user > 0),
  ADD CONSTRAINT offer_max_total_positive CHECK (max_total > 0);
COMMENT ON COLUMN offer.max_per_user IS 'How many purchases of one payer can use it.';
COMMENT ON COLUMN offer.max_total IS 'How many purchases can use it in all.';

CREATE TABLE offer_counter (
  offer_id bigint NOT NULL,
  uses bigint NOT NULL,
  CONSTRAINT offer_counter_pk PRIMARY KEY (offer_id),
  CONSTRAINT offer_counter_not_negative CHECK (uses >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE offer_counter IS
  'How many purchases have used an offer, where max_total limits it; made by the first of them. '
  'Locked after lines, in the order of offers.';
COMMENT ON COLUMN offer_counter.offer_id IS
  'No foreign key: a purchase finds out in another way that its offer is being deleted.';

CREATE TABLE past_customer (
  number_hash text COLLATE "C" NOT NULL,
  key_id text COLLATE "C" NOT NULL,
  keep_until timestamptz NOT NULL,
  CONSTRAINT past_customer_pk PRIMARY KEY (number_hash, key_id),
  CONSTRAINT past_customer_number_hash_form CHECK (number_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT past_customer_key_id_length CHECK (char_length(key_id) BETWEEN 1 AND 100)
);
COMMENT ON TABLE past_customer IS
  'Numbers of deleted accounts that had recharged, as keyed hashes: whoever has one of them is no '
  'new user.';
COMMENT ON COLUMN past_customer.key_id IS 'Of the key of look-ups that made the hash.';

CREATE INDEX past_customer_keep_until_idx ON past_customer (keep_until);

COMMENT ON COLUMN transaction_counter.recharged IS
  'Whether the user has ever paid for a recharge. Whether they have recharged at all, their '
  'subscriptions tell.';

ALTER TABLE adjustment
  ADD COLUMN request_key text COLLATE "C",
  ADD CONSTRAINT adjustment_request_key_key UNIQUE (request_key),
  ADD CONSTRAINT adjustment_request_key_form CHECK (request_key ~ '^[!-~]{1,100}$'),
  -- Old ones could be asked for without a name; those that still wait can only be rejected.
  ADD CONSTRAINT adjustment_requested_by_somebody
    CHECK (requested_by IS NOT NULL OR state = 'REJECTED') NOT VALID,
  -- What needed no second admin was decided the moment it was asked for.
  ADD CONSTRAINT adjustment_decided_later_by_somebody
    CHECK (decided_by IS NOT NULL OR decided_at IS NULL OR decided_at = requested_at) NOT VALID;
COMMENT ON COLUMN adjustment.request_key IS
  'Under which it was asked for, by whoever wanted to be sure of asking once.';
COMMENT ON COLUMN adjustment.requested_by IS 'None only for old ones.';
