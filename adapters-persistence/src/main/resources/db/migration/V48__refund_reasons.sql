-- From when on an admin's words about a refund may not tell of its payer any more, who has left.

ALTER TABLE payment_refund ADD COLUMN erase_at timestamptz;
COMMENT ON COLUMN payment_refund.reason IS 'In an admin''s words; a word of ours once erased.';
COMMENT ON COLUMN payment_refund.erase_at IS
  'When the payer, who has left, is not to be told of in it any more; null once that is done.';

CREATE INDEX payment_refund_erase_idx ON payment_refund (erase_at) WHERE erase_at IS NOT NULL;
