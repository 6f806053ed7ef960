-- What payment gateways were asked for, what they took, and what they posted.

CREATE TABLE payment (
  id bigint GENERATED ALWAYS AS IDENTITY,
  reference uuid NOT NULL,
  gateway text COLLATE "C" NOT NULL,
  order_reference text COLLATE "C",
  transaction_id bigint NOT NULL,
  user_id bigint NOT NULL,
  amount bigint NOT NULL,
  words text NOT NULL,
  step text COLLATE "C",
  step_page text COLLATE "C",
  step_fields text[],
  created_at timestamptz NOT NULL,
  ask_at timestamptz,
  asked integer NOT NULL DEFAULT 0,
  CONSTRAINT payment_pk PRIMARY KEY (id),
  CONSTRAINT payment_reference_once UNIQUE (reference),
  CONSTRAINT payment_transaction_once UNIQUE (transaction_id),
  CONSTRAINT payment_order_once UNIQUE (gateway, order_reference),
  CONSTRAINT payment_transaction_fk FOREIGN KEY (transaction_id) REFERENCES recharge_transaction,
  CONSTRAINT payment_amount_positive CHECK (amount > 0),
  CONSTRAINT payment_asked_not_negative CHECK (asked >= 0),
  CONSTRAINT payment_step_of_order CHECK ((step IS NULL) = (order_reference IS NULL)),
  CONSTRAINT payment_step_form CHECK (
    (coalesce(step, '') = 'VISIT') = (step_page IS NOT NULL)
    AND (coalesce(step, '') = 'CHECKOUT') = (step_fields IS NOT NULL))
) WITH (fillfactor = 80);
COMMENT ON TABLE payment IS 'Money that a payment gateway was asked for. None is ever removed.';
COMMENT ON COLUMN payment.reference IS 'Our own, by which the gateway finds it.';
COMMENT ON COLUMN payment.order_reference IS
  'The gateway''s own; null until its answer has come. It may have the order all the same.';
COMMENT ON COLUMN payment.transaction_id IS 'What it is for.';
COMMENT ON COLUMN payment.user_id IS 'Who pays. No foreign key: they may leave.';
COMMENT ON COLUMN payment.words IS 'What it is for, as the payer reads it at the gateway.';
COMMENT ON COLUMN payment.step_fields IS 'Names and values in turn.';
COMMENT ON COLUMN payment.ask_at IS
  'When the gateway is asked about it next; null when it will say no more.';
COMMENT ON COLUMN payment.asked IS 'How often it was asked since it last had news.';

CREATE INDEX payment_user_idx ON payment (user_id);
CREATE INDEX payment_ask_idx ON payment (gateway, ask_at) WHERE ask_at IS NOT NULL;

CREATE TABLE payment_capture (
  id bigint GENERATED ALWAYS AS IDENTITY,
  payment_id bigint NOT NULL,
  gateway text COLLATE "C" NOT NULL,
  capture_reference text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  unit text COLLATE "C" NOT NULL,
  scale smallint NOT NULL,
  taken_at timestamptz NOT NULL,
  use text COLLATE "C" NOT NULL,
  transaction_id bigint,
  reason text COLLATE "C",
  entry_id bigint,
  due_by timestamptz,
  CONSTRAINT payment_capture_pk PRIMARY KEY (id),
  CONSTRAINT payment_capture_once UNIQUE (gateway, capture_reference),
  CONSTRAINT payment_capture_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
  CONSTRAINT payment_capture_transaction_fk
    FOREIGN KEY (transaction_id) REFERENCES recharge_transaction,
  CONSTRAINT payment_capture_entry_fk FOREIGN KEY (entry_id) REFERENCES journal_entry,
  CONSTRAINT payment_capture_amount_not_negative CHECK (amount >= 0),
  CONSTRAINT payment_capture_use_known CHECK (use IN ('SETTLED', 'TOPPED_UP', 'SUSPENDED')),
  CONSTRAINT payment_capture_transaction_if_topped_up
    CHECK ((use = 'TOPPED_UP') = (transaction_id IS NOT NULL)),
  CONSTRAINT payment_capture_due_if_suspended
    CHECK ((use = 'SUSPENDED') = (due_by IS NOT NULL) AND (due_by IS NULL) = (reason IS NULL)),
  CONSTRAINT payment_capture_entry_if_suspended CHECK (use = 'SUSPENDED' OR entry_id IS NULL)
);
COMMENT ON TABLE payment_capture IS 'Money that a gateway has taken, each capture once, for ever.';
COMMENT ON COLUMN payment_capture.capture_reference IS 'The id that the gateway gave to it.';
COMMENT ON COLUMN payment_capture.unit IS
  'In which the gateway took it; anything but the currency of the books is suspended.';
COMMENT ON COLUMN payment_capture.transaction_id IS
  'By which the payer is told that it is in the wallet, where what it was for was not to be had.';
COMMENT ON COLUMN payment_capture.entry_id IS
  'By which it lies in suspense; what bought something is in the entry of its transaction.';
COMMENT ON COLUMN payment_capture.due_by IS 'Until when it must be given back.';

CREATE UNIQUE INDEX payment_capture_used_once ON payment_capture (payment_id)
  WHERE use <> 'SUSPENDED';
CREATE INDEX payment_capture_payment_idx ON payment_capture (payment_id);
CREATE INDEX payment_capture_due_idx ON payment_capture (due_by) WHERE due_by IS NOT NULL;

CREATE TABLE payment_notice (
  gateway text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  received_at timestamptz NOT NULL,
  key_id text COLLATE "C" NOT NULL,
  sealed bytea NOT NULL,
  hear_at timestamptz,
  heard integer NOT NULL DEFAULT 0,
  CONSTRAINT payment_notice_pk PRIMARY KEY (gateway, id),
  CONSTRAINT payment_notice_id_length CHECK (char_length(id) BETWEEN 1 AND 200)
);
COMMENT ON TABLE payment_notice IS
  'What gateways posted, as it came: headers and body, sealed, since they hold addresses and phones. '
  'Each event once, as long as it is kept.';
COMMENT ON COLUMN payment_notice.hear_at IS
  'When it is to be taken up, if nobody has until then; null once it is done with.';
COMMENT ON COLUMN payment_notice.heard IS 'How often somebody began to take it up.';

CREATE INDEX payment_notice_hear_idx ON payment_notice (hear_at) WHERE hear_at IS NOT NULL;
CREATE INDEX payment_notice_received_idx ON payment_notice (received_at);
