-- What operators publish for users.

CREATE TABLE content (
  id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  title_key text COLLATE "C" NOT NULL,
  body text NOT NULL,
  tags text[] NOT NULL,
  created_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  updated_by bigint NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT content_pk PRIMARY KEY (id),
  CONSTRAINT content_id_form CHECK (id ~ '^[0-9a-f]{24}$'),
  CONSTRAINT content_title_length CHECK (char_length(title) BETWEEN 1 AND 150),
  CONSTRAINT content_body_length CHECK (char_length(body) BETWEEN 1 AND 20000),
  CONSTRAINT content_tags_number CHECK (cardinality(tags) <= 20)
);
COMMENT ON COLUMN content.created_by IS
  'A user, who may have left since: content stays when its author goes.';

CREATE INDEX content_created_at_idx ON content (created_at, id);
