-- What it takes to bring everything that is stored under keys under new ones.
--
-- Whoever runs the version before this one writes none of the new columns.

-- A constant default is no rewrite.
ALTER TABLE kyc_application
  ADD COLUMN cnic_hash_key_id text COLLATE "C" NOT NULL DEFAULT '';
COMMENT ON COLUMN kyc_application.cnic_hash_key_id IS
  'Of the key of look-ups that made cnic_hash; empty where the version before this one did.';

ALTER TABLE past_customer ADD COLUMN number_sealed bytea;
COMMENT ON COLUMN past_customer.number_sealed IS
  'AES-256-GCM under the key that made the hash, from which another key can make another one: who '
  'has the key could as well try out all numbers. None where the version before this one wrote it.';

ALTER TABLE former_number ADD COLUMN number_sealed bytea;
COMMENT ON COLUMN former_number.number_sealed IS 'As in past_customer.';

CREATE TABLE audit_renewal (
  number bigint NOT NULL,
  key_id text COLLATE "C" NOT NULL,
  mac text COLLATE "C" NOT NULL,
  CONSTRAINT audit_renewal_pk PRIMARY KEY (number, key_id),
  CONSTRAINT audit_renewal_mac_form CHECK (mac ~ '^[0-9a-f]{64}$')
);
COMMENT ON TABLE audit_renewal IS
  'What newer keys say of seals of the audit log that older ones made: by these they are proved when '
  'the older key is gone. Added only to a seal that was proved.';
COMMENT ON COLUMN audit_renewal.number IS
  'Of the seal. No foreign key, as little as a seal has to its event.';

CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_renewal
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
