-- The notifications that users see in the app; and channels are a list of the domain, which grows.

ALTER TABLE message DROP CONSTRAINT IF EXISTS message_channel_known;
ALTER TABLE dev_outbox DROP CONSTRAINT IF EXISTS dev_outbox_channel_known;

CREATE TABLE inbox_message (
  id uuid NOT NULL,
  user_id bigint NOT NULL,
  template text COLLATE "C" NOT NULL,
  variables text[] NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  read_at timestamptz,
  CONSTRAINT inbox_message_pk PRIMARY KEY (id),
  CONSTRAINT inbox_message_user_fk FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT inbox_message_variables_form
    CHECK (cardinality(variables) % 2 = 0 AND array_position(variables, NULL) IS NULL)
) WITH (fillfactor = 90);
COMMENT ON TABLE inbox_message IS
  'What users are told in the app: a template, put into words when it is read. It goes with them.';
COMMENT ON COLUMN inbox_message.variables IS
  'Names and values by turns. They may be personal, but never a code or a link that proves.';
COMMENT ON COLUMN inbox_message.expires_at IS 'From then on it is not shown, and may be removed.';

CREATE INDEX inbox_message_user_idx ON inbox_message (user_id, created_at, id);
CREATE INDEX inbox_message_unread_idx ON inbox_message (user_id) WHERE read_at IS NULL;
CREATE INDEX inbox_message_expires_idx ON inbox_message (expires_at);
