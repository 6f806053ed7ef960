-- Lists that grow are held by the domain alone.
--
-- A CHECK that repeats one keeps the release that adds a label from writing it until it has
-- migrated, and turns every such addition into a lock on a table that is in use. What reads a label
-- refuses one that it doesn't know. Lists stay where the schema itself tells its rows apart by
-- them: its states, sides, kinds of accounts and categories.

ALTER TABLE users
  DROP CONSTRAINT users_phone_contract_known,
  DROP CONSTRAINT users_email_contract_known,
  DROP CONSTRAINT users_state_known;
ALTER TABLE archived_user DROP CONSTRAINT archived_user_state_known;
ALTER TABLE session
  DROP CONSTRAINT session_contract_known,
  DROP CONSTRAINT session_end_reason_known;
ALTER TABLE otp_challenge DROP CONSTRAINT otp_challenge_purpose_known;
ALTER TABLE registration_token DROP CONSTRAINT registration_token_purpose_known;
ALTER TABLE link_token DROP CONSTRAINT link_token_kind_known;

ALTER TABLE adjustment DROP CONSTRAINT adjustment_account_known;

ALTER TABLE plan
  DROP CONSTRAINT plan_type_known,
  DROP CONSTRAINT plan_criteria_sources_known;
ALTER TABLE offer DROP CONSTRAINT offer_criteria_sources_known;
ALTER TABLE recharge_transaction
  DROP CONSTRAINT recharge_transaction_source_known,
  DROP CONSTRAINT recharge_transaction_method_known;

ALTER TABLE message DROP CONSTRAINT message_channel_known;
ALTER TABLE dev_outbox DROP CONSTRAINT dev_outbox_channel_known;
ALTER TABLE audit_event DROP CONSTRAINT audit_event_contract_known;
