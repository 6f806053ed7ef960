-- What operators tell many users at once: one row, whoever and however many it is for. What a user
-- has seen or hidden of it is a row that is made when they do.

CREATE TABLE announcement (
  id text COLLATE "C" NOT NULL,
  title text NOT NULL,
  body text NOT NULL,
  priority text COLLATE "C" NOT NULL,
  type text NOT NULL,
  type_key text COLLATE "C" NOT NULL,
  audience text COLLATE "C" NOT NULL,
  created_by bigint NOT NULL,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  CONSTRAINT announcement_pk PRIMARY KEY (id),
  CONSTRAINT announcement_id_form CHECK (id ~ '^[0-9a-f]{24}$'),
  CONSTRAINT announcement_title_length CHECK (char_length(title) BETWEEN 1 AND 150),
  CONSTRAINT announcement_body_length CHECK (char_length(body) BETWEEN 1 AND 20000),
  CONSTRAINT announcement_type_length CHECK (char_length(type) BETWEEN 1 AND 150),
  CONSTRAINT announcement_lifetime CHECK (expires_at > created_at)
);
COMMENT ON TABLE announcement IS 'What operators tell many users at once, in their own words.';
COMMENT ON COLUMN announcement.type_key IS
  'By which types are compared; some mark what users can do without.';
COMMENT ON COLUMN announcement.audience IS
  'Whom it is for, judged by what they are when they read it.';
COMMENT ON COLUMN announcement.created_by IS
  'A user, who may have left since: an announcement stays when its author goes.';
COMMENT ON COLUMN announcement.expires_at IS 'From then on it is not shown, and may be removed.';

CREATE INDEX announcement_audience_idx ON announcement (audience, expires_at)
  INCLUDE (created_at, id, type_key);
CREATE INDEX announcement_expires_idx ON announcement (expires_at);

CREATE TABLE announcement_mark (
  user_id bigint NOT NULL,
  announcement_id text COLLATE "C" NOT NULL,
  seen_at timestamptz,
  hidden_at timestamptz,
  CONSTRAINT announcement_mark_pk PRIMARY KEY (user_id, announcement_id),
  CONSTRAINT announcement_mark_user_fk
    FOREIGN KEY (user_id) REFERENCES users ON DELETE CASCADE,
  CONSTRAINT announcement_mark_announcement_fk
    FOREIGN KEY (announcement_id) REFERENCES announcement ON DELETE CASCADE,
  CONSTRAINT announcement_mark_of_something CHECK (num_nonnulls(seen_at, hidden_at) > 0)
) WITH (fillfactor = 90);
COMMENT ON TABLE announcement_mark IS
  'What users have seen or hidden of announcements; there is none of who has done neither.';

-- With the user, too: whichever of the two indexes a plan takes, it finds one mark and not a million.
CREATE INDEX announcement_mark_announcement_idx ON announcement_mark (announcement_id, user_id);
