-- By which is found what stands under a key. A script of its own, since indexes that are made while
-- others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS kyc_application_cnic_key_id_idx;
CREATE INDEX CONCURRENTLY kyc_application_cnic_key_id_idx ON kyc_application (cnic_key_id, id);
DROP INDEX CONCURRENTLY IF EXISTS kyc_application_cnic_hash_key_id_idx;
CREATE INDEX CONCURRENTLY kyc_application_cnic_hash_key_id_idx
  ON kyc_application (cnic_hash_key_id, id);
DROP INDEX CONCURRENTLY IF EXISTS device_token_key_id_idx;
CREATE INDEX CONCURRENTLY device_token_key_id_idx ON device (token_key_id, id)
  WHERE token_key_id IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS payment_notice_key_id_idx;
CREATE INDEX CONCURRENTLY payment_notice_key_id_idx ON payment_notice (key_id, gateway, id);
DROP INDEX CONCURRENTLY IF EXISTS past_customer_key_id_idx;
CREATE INDEX CONCURRENTLY past_customer_key_id_idx ON past_customer (key_id, number_hash)
  WHERE number_sealed IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS former_number_key_id_idx;
CREATE INDEX CONCURRENTLY former_number_key_id_idx ON former_number (key_id, number_hash, user_id)
  WHERE number_sealed IS NOT NULL;
DROP INDEX CONCURRENTLY IF EXISTS audit_seal_key_id_idx;
CREATE INDEX CONCURRENTLY audit_seal_key_id_idx ON audit_seal (key_id, number);
