-- Devices on which users run the app, and by which token a vendor reaches them there.

CREATE TABLE device (
  id uuid NOT NULL,
  device_id text COLLATE "C" NOT NULL,
  user_id bigint NOT NULL,
  session_id uuid NOT NULL,
  type text COLLATE "C" NOT NULL,
  name text,
  app_version text,
  os_version text,
  token_hash bytea,
  token_key_id text COLLATE "C",
  token_sealed bytea,
  last_used_at timestamptz NOT NULL,
  CONSTRAINT device_pk PRIMARY KEY (id),
  CONSTRAINT device_device_id_once UNIQUE (device_id),
  CONSTRAINT device_token_once UNIQUE (token_hash),
  CONSTRAINT device_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT device_session_fk FOREIGN KEY (session_id) REFERENCES session ON DELETE CASCADE,
  CONSTRAINT device_token_complete
    CHECK (num_nulls(token_hash, token_key_id, token_sealed) IN (0, 3))
) WITH (fillfactor = 90);
COMMENT ON TABLE device IS
  'Devices of users, each as it was registered last. They go with their session and their user.';
COMMENT ON COLUMN device.id IS 'Of this user on this device; another user on it gets another one.';
COMMENT ON COLUMN device.device_id IS 'The app''s own.';
COMMENT ON COLUMN device.session_id IS
  'The log-in that registered it; when that ends nothing is pushed to it any more.';
COMMENT ON COLUMN device.token_hash IS
  'SHA-256 of the push token, which is long and random; null once it is another device''s or dead.';
COMMENT ON COLUMN device.token_sealed IS 'The push token under a key of personal data.';

CREATE INDEX device_user_idx ON device (user_id, last_used_at, id);
CREATE INDEX device_session_idx ON device (session_id);
