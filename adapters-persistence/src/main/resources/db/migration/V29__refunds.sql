-- What is given back of payments, and what gateways take back by themselves.

ALTER TABLE payment_capture
  ADD COLUMN given_back bigint NOT NULL DEFAULT 0,
  ADD COLUMN returned bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT payment_capture_given_back_once CHECK (given_back BETWEEN 0 AND amount),
  ADD CONSTRAINT payment_capture_returned_not_negative CHECK (returned >= 0);
COMMENT ON COLUMN payment_capture.given_back IS
  'How much of it Khata gives back, or waits to: so that it never gives back more than there is.';
COMMENT ON COLUMN payment_capture.returned IS
  'How much of it is no longer at the gateway, whoever gave or took it back.';

DROP INDEX payment_capture_due_idx;
CREATE INDEX payment_capture_due_idx ON payment_capture (due_by, id)
  WHERE due_by IS NOT NULL AND returned < amount;
CREATE INDEX payment_capture_top_up_idx ON payment_capture (transaction_id)
  WHERE transaction_id IS NOT NULL;

CREATE TABLE payment_refund (
  id bigint GENERATED ALWAYS AS IDENTITY,
  own_reference uuid NOT NULL,
  payment_id bigint NOT NULL,
  gateway text COLLATE "C" NOT NULL,
  capture_reference text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  unit text COLLATE "C" NOT NULL,
  scale smallint NOT NULL,
  source text COLLATE "C" NOT NULL,
  cause text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  reference text COLLATE "C",
  reason text,
  requested_by bigint,
  decided_by bigint,
  requested_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  ask_at timestamptz,
  asked integer NOT NULL DEFAULT 0,
  CONSTRAINT payment_refund_pk PRIMARY KEY (id),
  CONSTRAINT payment_refund_own_reference_once UNIQUE (own_reference),
  CONSTRAINT payment_refund_reference_once UNIQUE (gateway, reference),
  CONSTRAINT payment_refund_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
  CONSTRAINT payment_refund_capture_fk FOREIGN KEY (gateway, capture_reference)
    REFERENCES payment_capture (gateway, capture_reference),
  CONSTRAINT payment_refund_amount_positive CHECK (amount > 0),
  CONSTRAINT payment_refund_asked_not_negative CHECK (asked >= 0),
  CONSTRAINT payment_refund_state_known CHECK (
    state IN ('WAITING', 'REJECTED', 'ASKED', 'PENDING', 'DONE', 'REFUSED')),
  CONSTRAINT payment_refund_asks_while_open CHECK (
    ask_at IS NULL OR state IN ('ASKED', 'PENDING')),
  CONSTRAINT payment_refund_decided_by_another CHECK (decided_by <> requested_by)
) WITH (fillfactor = 80);
COMMENT ON TABLE payment_refund IS
  'Money of captures that is given back to where it came from. None is ever removed.';
COMMENT ON COLUMN payment_refund.own_reference IS 'Our own, under which the gateway gives it back once.';
COMMENT ON COLUMN payment_refund.source IS 'Whose money is given back.';
COMMENT ON COLUMN payment_refund.cause IS 'Who wanted it.';
COMMENT ON COLUMN payment_refund.reference IS 'The gateway''s own id; null until it is known.';
COMMENT ON COLUMN payment_refund.reason IS 'In an admin''s words.';
COMMENT ON COLUMN payment_refund.requested_by IS 'The admin who asked; none where nobody had to.';
COMMENT ON COLUMN payment_refund.decided_by IS 'The second admin, where one was needed.';
COMMENT ON COLUMN payment_refund.changed_at IS 'When it came into its state.';
COMMENT ON COLUMN payment_refund.ask_at IS
  'When the gateway is asked about it next; null when there is nothing to ask.';
COMMENT ON COLUMN payment_refund.asked IS 'How often it was asked since it last had news.';

CREATE INDEX payment_refund_payment_idx ON payment_refund (payment_id);
CREATE INDEX payment_refund_capture_idx ON payment_refund (gateway, capture_reference);
CREATE INDEX payment_refund_ask_idx ON payment_refund (gateway, ask_at) WHERE ask_at IS NOT NULL;
CREATE INDEX payment_refund_odd_idx ON payment_refund (changed_at)
  WHERE cause = 'REPORTED' OR state = 'REFUSED';

CREATE TABLE payment_reversal (
  id bigint GENERATED ALWAYS AS IDENTITY,
  payment_id bigint NOT NULL,
  gateway text COLLATE "C" NOT NULL,
  reference text COLLATE "C" NOT NULL,
  capture_reference text COLLATE "C" NOT NULL,
  amount bigint NOT NULL,
  unit text COLLATE "C" NOT NULL,
  scale smallint NOT NULL,
  source text COLLATE "C" NOT NULL,
  taken_at timestamptz NOT NULL,
  undone_at timestamptz,
  CONSTRAINT payment_reversal_pk PRIMARY KEY (id),
  CONSTRAINT payment_reversal_once UNIQUE (gateway, reference),
  CONSTRAINT payment_reversal_payment_fk FOREIGN KEY (payment_id) REFERENCES payment,
  CONSTRAINT payment_reversal_capture_fk FOREIGN KEY (gateway, capture_reference)
    REFERENCES payment_capture (gateway, capture_reference),
  CONSTRAINT payment_reversal_amount_positive CHECK (amount > 0)
);
COMMENT ON TABLE payment_reversal IS
  'Money of captures that gateways have taken back by themselves. None is ever removed.';
COMMENT ON COLUMN payment_reversal.reference IS 'The gateway''s own id of what happened.';
COMMENT ON COLUMN payment_reversal.source IS 'From whom it was taken here.';
COMMENT ON COLUMN payment_reversal.undone_at IS 'When it was given to us again.';

CREATE INDEX payment_reversal_capture_idx ON payment_reversal (gateway, capture_reference);
