-- Identity, messages and audit.
--
-- CHECKs repeat what the domain holds already: they are for whoever writes past it. Enumerations
-- stand as their Java names, contracts as their ids. Columns that are looked up by exact value are
-- COLLATE "C": compared byte by byte, and no upgrade of the system's collations breaks their
-- indexes. Arrays stand where a handful of instants belong to one row that is locked anyway.

CREATE TABLE role (
  id bigint GENERATED ALWAYS AS IDENTITY,
  name text COLLATE "C" NOT NULL,
  built_in boolean NOT NULL DEFAULT false,
  all_permissions boolean NOT NULL DEFAULT false,
  CONSTRAINT role_pk PRIMARY KEY (id),
  CONSTRAINT role_name_key UNIQUE (name),
  CONSTRAINT role_name_length CHECK (char_length(name) BETWEEN 1 AND 100),
  CONSTRAINT role_all_permissions_built_in CHECK (built_in OR NOT all_permissions)
);
COMMENT ON TABLE role IS 'Named sets of permissions that users hold.';
COMMENT ON COLUMN role.all_permissions IS
  'Every permission there is, also those that a later version brings; then no rows list them.';

CREATE TABLE role_permission (
  role_id bigint NOT NULL,
  permission text COLLATE "C" NOT NULL,
  CONSTRAINT role_permission_pk PRIMARY KEY (role_id, permission),
  CONSTRAINT role_permission_role_fk FOREIGN KEY (role_id) REFERENCES role ON DELETE CASCADE,
  CONSTRAINT role_permission_form
    CHECK (permission ~ '^[a-z]+(-[a-z]+)*:(read|write|edit|delete)$')
);
COMMENT ON TABLE role_permission IS 'What a role lets its holders do, as resource:action.';

INSERT INTO role (name, built_in, all_permissions) VALUES
  ('super_admin', true, true),
  ('pharmacy_admin', true, false),
  ('doctor', true, false),
  ('user', true, false);

CREATE TABLE users (
  id bigint GENERATED ALWAYS AS IDENTITY,
  public_id uuid NOT NULL,
  first_name text NOT NULL,
  last_name text NOT NULL,
  username text,
  phone text COLLATE "C",
  phone_contract text COLLATE "C",
  phone_verified_at timestamptz,
  email text,
  email_key text COLLATE "C",
  email_contract text COLLATE "C",
  email_verified_at timestamptz,
  password_hash text,
  state text COLLATE "C" NOT NULL,
  role_id bigint NOT NULL,
  language text NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT users_pk PRIMARY KEY (id),
  CONSTRAINT users_public_id_key UNIQUE (public_id),
  CONSTRAINT users_role_fk FOREIGN KEY (role_id) REFERENCES role,
  CONSTRAINT users_first_name_form
    CHECK (char_length(first_name) <= 150 AND first_name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT users_last_name_form
    CHECK (char_length(last_name) <= 150 AND last_name !~ '[\u0001-\u001f\u007f-\u009f]'),
  CONSTRAINT users_username_length CHECK (char_length(username) BETWEEN 1 AND 150),
  CONSTRAINT users_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  CONSTRAINT users_phone_complete CHECK (
    (phone IS NULL) = (phone_contract IS NULL)
    AND (phone IS NOT NULL OR phone_verified_at IS NULL)),
  CONSTRAINT users_phone_contract_known
    CHECK (phone_contract IN ('mypharma', 'wattsup', 'chargeghar', 'gencharge')),
  CONSTRAINT users_email_form CHECK (char_length(email) <= 254 AND email LIKE '_%@_%'),
  CONSTRAINT users_email_complete CHECK (
    (email IS NULL) = (email_key IS NULL)
    AND (email IS NULL) = (email_contract IS NULL)
    AND (email IS NOT NULL OR email_verified_at IS NULL)),
  CONSTRAINT users_email_contract_known
    CHECK (email_contract IN ('mypharma', 'wattsup', 'chargeghar', 'gencharge')),
  CONSTRAINT users_password_hash_length CHECK (char_length(password_hash) BETWEEN 1 AND 512),
  CONSTRAINT users_state_known CHECK (state IN ('ACTIVE', 'BLOCKED', 'DEACTIVATED')),
  CONSTRAINT users_language_form CHECK (language ~ '^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8}){0,7}$')
);
COMMENT ON TABLE users IS 'Everybody with an account.';
COMMENT ON COLUMN users.email IS 'As it was given.';
COMMENT ON COLUMN users.email_key IS 'By which it is compared; made in Java.';
COMMENT ON COLUMN users.phone_contract IS 'In which it was given: unverified, it counts only there.';
COMMENT ON COLUMN users.email_contract IS 'In which it was given: unverified, it counts only there.';

CREATE UNIQUE INDEX users_phone_verified_key ON users (phone)
  WHERE phone_verified_at IS NOT NULL;
CREATE UNIQUE INDEX users_phone_claimed_key ON users (phone, phone_contract)
  WHERE phone_verified_at IS NULL AND phone IS NOT NULL;
CREATE UNIQUE INDEX users_email_verified_key ON users (email_key)
  WHERE email_verified_at IS NOT NULL;
CREATE UNIQUE INDEX users_email_claimed_key ON users (email_key, email_contract)
  WHERE email_verified_at IS NULL AND email_key IS NOT NULL;
CREATE INDEX users_role_idx ON users (role_id);

CREATE TABLE session (
  id uuid NOT NULL,
  user_id bigint NOT NULL,
  contract text COLLATE "C" NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text COLLATE "C",
  CONSTRAINT session_pk PRIMARY KEY (id),
  CONSTRAINT session_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT session_contract_known
    CHECK (contract IN ('mypharma', 'wattsup', 'chargeghar', 'gencharge')),
  CONSTRAINT session_end_complete CHECK ((ended_at IS NULL) = (end_reason IS NULL)),
  CONSTRAINT session_end_reason_known CHECK (end_reason IN (
    'LOGGED_OUT', 'REFRESH_TOKEN_REUSED', 'PASSWORD_CHANGED', 'IDENTIFIER_LOST',
    'BLOCKED', 'DEACTIVATED', 'DELETED'))
);
COMMENT ON TABLE session IS 'Log-ins, each on one device through one contract.';

CREATE INDEX session_user_idx ON session (user_id);
CREATE INDEX session_ended_idx ON session (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE refresh_token (
  jti uuid NOT NULL,
  session_id uuid NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  key_id text NOT NULL,
  spent_at timestamptz,
  successor uuid,
  CONSTRAINT refresh_token_pk PRIMARY KEY (jti),
  CONSTRAINT refresh_token_session_fk
    FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE,
  CONSTRAINT refresh_token_lifetime CHECK (expires_at > issued_at),
  CONSTRAINT refresh_token_whole_seconds CHECK (
    issued_at = date_trunc('second', issued_at, 'UTC')
    AND expires_at = date_trunc('second', expires_at, 'UTC')),
  CONSTRAINT refresh_token_spent_complete CHECK ((spent_at IS NULL) = (successor IS NULL)),
  CONSTRAINT refresh_token_successor_other CHECK (successor <> jti)
) WITH (fillfactor = 90);
COMMENT ON TABLE refresh_token IS
  'All that the refresh tokens of a session say; each family has one that is not spent.';
COMMENT ON COLUMN refresh_token.successor IS
  'No foreign key: one statement writes both rows and they go together, and the index that a key '
  'would need on this column would make every rotation dearer.';

CREATE INDEX refresh_token_session_idx ON refresh_token (session_id);
CREATE INDEX refresh_token_expiry_idx ON refresh_token (expires_at);

CREATE TABLE otp_budget (
  identifier_hash text COLLATE "C" NOT NULL,
  sent timestamptz[] NOT NULL,
  wrong timestamptz[] NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT otp_budget_pk PRIMARY KEY (identifier_hash),
  CONSTRAINT otp_budget_identifier_hash_form CHECK (identifier_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT otp_budget_bounded CHECK (cardinality(sent) <= 1000 AND cardinality(wrong) <= 1000)
) WITH (fillfactor = 70);
COMMENT ON TABLE otp_budget IS
  'When codes were sent to an identifier and when wrong ones were tried for it, within the window. '
  'Its row is locked before any challenge of the identifier.';
COMMENT ON COLUMN otp_budget.ends_at IS 'When the last of it counts no more.';

CREATE TABLE otp_challenge (
  identifier_hash text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  id uuid NOT NULL,
  code_hash text NOT NULL,
  key_id text NOT NULL,
  tries integer NOT NULL DEFAULT 0,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT otp_challenge_pk PRIMARY KEY (identifier_hash, purpose),
  CONSTRAINT otp_challenge_budget_fk FOREIGN KEY (identifier_hash) REFERENCES otp_budget,
  CONSTRAINT otp_challenge_purpose_known
    CHECK (purpose IN ('REGISTER', 'LOGIN', 'RESET_PASSWORD')),
  CONSTRAINT otp_challenge_code_hash_form CHECK (code_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT otp_challenge_tries_range CHECK (tries BETWEEN 0 AND 1000),
  CONSTRAINT otp_challenge_lifetime CHECK (expires_at > issued_at)
) WITH (fillfactor = 70);
COMMENT ON TABLE otp_challenge IS
  'One-time passwords under way, as keyed hashes; a newer one takes the row of the older, a used '
  'one leaves none.';

CREATE TABLE registration_token (
  token_hash text COLLATE "C" NOT NULL,
  purpose text COLLATE "C" NOT NULL,
  phone text COLLATE "C",
  email text,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT registration_token_pk PRIMARY KEY (token_hash),
  CONSTRAINT registration_token_hash_form CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT registration_token_purpose_known
    CHECK (purpose IN ('REGISTER', 'LOGIN', 'RESET_PASSWORD')),
  CONSTRAINT registration_token_one_identifier CHECK (num_nonnulls(phone, email) = 1),
  CONSTRAINT registration_token_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  CONSTRAINT registration_token_email_form
    CHECK (char_length(email) <= 254 AND email LIKE '_%@_%'),
  CONSTRAINT registration_token_lifetime CHECK (expires_at > issued_at)
);
COMMENT ON TABLE registration_token IS
  'Proofs of a verified identifier that are still unused; using one up deletes it.';

CREATE INDEX registration_token_expiry_idx ON registration_token (expires_at);

CREATE TABLE link_token (
  token_hash text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  user_id bigint,
  email text NOT NULL,
  email_key text COLLATE "C" NOT NULL,
  issued_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT link_token_pk PRIMARY KEY (token_hash),
  CONSTRAINT link_token_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT link_token_hash_form CHECK (token_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT link_token_kind_known CHECK (kind IN ('VERIFY_EMAIL', 'RESET_PASSWORD')),
  CONSTRAINT link_token_email_form CHECK (char_length(email) <= 254 AND email LIKE '_%@_%'),
  CONSTRAINT link_token_lifetime CHECK (expires_at > issued_at)
);
COMMENT ON TABLE link_token IS
  'One-time links in e-mails, the used ones too: they count against how many may be sent.';
COMMENT ON COLUMN link_token.user_id IS
  'None for an address without an account: recorded so that both cases cost the same.';
COMMENT ON COLUMN link_token.used_at IS 'When it was followed, or made void by another.';

CREATE INDEX link_token_user_idx ON link_token (user_id, kind) WHERE used_at IS NULL;
CREATE INDEX link_token_address_idx ON link_token (email_key, kind, issued_at);
CREATE INDEX link_token_expiry_idx ON link_token (expires_at);

CREATE TABLE password_tries (
  subject text COLLATE "C" NOT NULL,
  failures integer NOT NULL,
  locked_until timestamptz,
  lease_ids uuid[] NOT NULL,
  lease_ends timestamptz[] NOT NULL,
  touched_at timestamptz NOT NULL,
  CONSTRAINT password_tries_pk PRIMARY KEY (subject),
  CONSTRAINT password_tries_subject_form
    CHECK (subject ~ '^(user:[1-9][0-9]{0,18}|hash:[0-9a-f]{64})$'),
  CONSTRAINT password_tries_failures_range CHECK (failures BETWEEN 0 AND 1000),
  CONSTRAINT password_tries_lease_complete CHECK (
    cardinality(lease_ids) = cardinality(lease_ends) AND cardinality(lease_ids) <= 1000)
) WITH (fillfactor = 70);
COMMENT ON TABLE password_tries IS
  'Wrong passwords in a row, tries under way and the lock, by user or by hash of an identifier '
  'that nobody holds. Locked before password_source.';
COMMENT ON COLUMN password_tries.lease_ids IS
  'Tries under way; each counts until the instant at its place in lease_ends.';

CREATE TABLE password_source (
  subject text COLLATE "C" NOT NULL,
  source_hash text COLLATE "C" NOT NULL,
  wrong timestamptz[] NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT password_source_pk PRIMARY KEY (subject, source_hash),
  CONSTRAINT password_source_subject_form
    CHECK (subject ~ '^(user:[1-9][0-9]{0,18}|hash:[0-9a-f]{64})$'),
  CONSTRAINT password_source_source_hash_form CHECK (source_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT password_source_bounded CHECK (cardinality(wrong) <= 1000)
) WITH (fillfactor = 70);
COMMENT ON TABLE password_source IS
  'When one network source tried wrong passwords on one subject, within the window.';
COMMENT ON COLUMN password_source.ends_at IS 'When the last of it counts no more.';

CREATE TABLE message (
  id uuid NOT NULL,
  channel text COLLATE "C" NOT NULL,
  state text COLLATE "C" NOT NULL,
  sealed_key_id text,
  sealed bytea,
  replaces text COLLATE "C",
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  claimed_until timestamptz NOT NULL,
  doubts integer NOT NULL,
  failures integer NOT NULL,
  request_id text NOT NULL,
  traceparent text,
  ended_at timestamptz,
  vendor text,
  vendor_reference text,
  reason text,
  CONSTRAINT message_pk PRIMARY KEY (id),
  CONSTRAINT message_channel_known CHECK (channel IN ('SMS', 'EMAIL')),
  CONSTRAINT message_state_known
    CHECK (state IN ('PENDING', 'SENT', 'REFUSED', 'EXPIRED', 'REPLACED', 'WITHHELD')),
  CONSTRAINT message_content_while_pending CHECK (
    (state = 'PENDING') = (sealed IS NOT NULL)
    AND (sealed IS NULL) = (sealed_key_id IS NULL)),
  CONSTRAINT message_end_when_final CHECK ((state = 'PENDING') = (ended_at IS NULL)),
  CONSTRAINT message_vendor_when_sent CHECK (
    (state = 'SENT') = (vendor IS NOT NULL)
    AND (vendor IS NULL) = (vendor_reference IS NULL)),
  CONSTRAINT message_doubts_range CHECK (doubts BETWEEN 0 AND 2),
  CONSTRAINT message_failures_range CHECK (failures >= 0)
) WITH (fillfactor = 70);
COMMENT ON TABLE message IS
  'Messages to people, sealed while they wait and empty once their state is final.';
COMMENT ON COLUMN message.claimed_until IS 'A pending one is due when this is past.';

CREATE INDEX message_pending_idx ON message (created_at, id) WHERE state = 'PENDING';
CREATE INDEX message_replaces_idx ON message (replaces)
  WHERE state = 'PENDING' AND replaces IS NOT NULL;
CREATE INDEX message_ended_idx ON message (ended_at) WHERE ended_at IS NOT NULL;

CREATE TABLE dev_outbox (
  id bigint GENERATED ALWAYS AS IDENTITY,
  channel text COLLATE "C" NOT NULL,
  recipient text NOT NULL,
  recipient_key text COLLATE "C" NOT NULL,
  subject text NOT NULL,
  body text NOT NULL,
  html text NOT NULL,
  sent_at timestamptz NOT NULL,
  CONSTRAINT dev_outbox_pk PRIMARY KEY (id),
  CONSTRAINT dev_outbox_channel_known CHECK (channel IN ('SMS', 'EMAIL'))
);
COMMENT ON TABLE dev_outbox IS
  'Letters that the outbox vendor kept for a developer to read; empty in production.';

CREATE INDEX dev_outbox_recipient_idx ON dev_outbox (recipient_key, sent_at, id);
CREATE INDEX dev_outbox_sent_idx ON dev_outbox (sent_at, id);

CREATE TABLE audit_event (
  id bigint GENERATED ALWAYS AS IDENTITY,
  at timestamptz NOT NULL,
  action text COLLATE "C" NOT NULL,
  actor_id bigint,
  subject_id bigint,
  contract text COLLATE "C",
  request_id text NOT NULL,
  CONSTRAINT audit_event_pk PRIMARY KEY (id),
  CONSTRAINT audit_event_action_form CHECK (action ~ '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$'),
  CONSTRAINT audit_event_actor_positive CHECK (actor_id > 0),
  CONSTRAINT audit_event_subject_positive CHECK (subject_id > 0),
  CONSTRAINT audit_event_contract_known
    CHECK (contract IN ('mypharma', 'wattsup', 'chargeghar', 'gencharge'))
);
COMMENT ON TABLE audit_event IS
  'What happened, append-only and in ids only. No foreign keys: an event outlives what it is about.';

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'table % is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;
COMMENT ON FUNCTION refuse_change() IS
  'Keeps append-only tables what they are, also against their owner.';

-- The name tells whoever hands out rights that nobody may change or delete what is in the table.
CREATE TRIGGER append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
