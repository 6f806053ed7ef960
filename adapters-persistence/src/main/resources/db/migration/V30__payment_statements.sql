-- What gateways' statements have said.

CREATE TABLE payment_statement_line (
  gateway text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  reference text COLLATE "C" NOT NULL,
  capture_reference text COLLATE "C",
  amount bigint NOT NULL,
  fee bigint NOT NULL,
  tax bigint NOT NULL,
  unit text COLLATE "C" NOT NULL,
  scale smallint NOT NULL,
  happened_at timestamptz NOT NULL,
  paid_out_at timestamptz,
  payout text COLLATE "C",
  statement uuid NOT NULL,
  entry_id bigint,
  CONSTRAINT payment_statement_line_pk PRIMARY KEY (gateway, kind, reference),
  CONSTRAINT payment_statement_line_entry_fk FOREIGN KEY (entry_id) REFERENCES journal_entry,
  CONSTRAINT payment_statement_line_reference_length
    CHECK (char_length(reference) BETWEEN 1 AND 100),
  CONSTRAINT payment_statement_line_not_negative CHECK (amount >= 0 AND fee >= 0 AND tax >= 0),
  CONSTRAINT payment_statement_line_payout_when_paid_out
    CHECK (payout IS NULL OR paid_out_at IS NOT NULL),
  CONSTRAINT payment_statement_line_booked_when_paid_out
    CHECK (entry_id IS NULL OR paid_out_at IS NOT NULL)
) WITH (fillfactor = 80);
COMMENT ON TABLE payment_statement_line IS
  'The lines of gateways'' statements, each once, for ever, whatever statements it came in.';
COMMENT ON COLUMN payment_statement_line.reference IS
  'The gateway''s own id of the capture, the refund, the reversal or the charge.';
COMMENT ON COLUMN payment_statement_line.capture_reference IS
  'Of which capture it is a part, where the gateway says so.';
COMMENT ON COLUMN payment_statement_line.amount IS 'Before fee and tax.';
COMMENT ON COLUMN payment_statement_line.paid_out_at IS
  'When the money reached the bank; null while the gateway has it.';
COMMENT ON COLUMN payment_statement_line.payout IS 'The gateway''s own id of the payout.';
COMMENT ON COLUMN payment_statement_line.statement IS
  'The last reading of a statement in which it stood.';
COMMENT ON COLUMN payment_statement_line.entry_id IS
  'By which it is in the books; its figures never change from then on.';
