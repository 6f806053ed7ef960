-- What runs of process-due took from wallets.

ALTER TABLE autopay_run
  ADD COLUMN charged bigint NOT NULL DEFAULT 0,
  ADD CONSTRAINT autopay_run_charged_not_negative CHECK (charged >= 0);
COMMENT ON COLUMN autopay_run.charged IS 'All that was taken from wallets by it.';
