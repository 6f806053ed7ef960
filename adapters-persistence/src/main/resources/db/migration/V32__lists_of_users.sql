-- What lists of users are found, sorted and counted by.
--
-- Conventions are those of V1. Whoever runs the version before this one writes no key of a name;
-- khata migrate makes those that are missing.

ALTER TABLE users ADD COLUMN name_key text COLLATE "C";
COMMENT ON COLUMN users.name_key IS
  'By which the name is found and sorted; made in Java. Null until it is made.';

ALTER TABLE archived_user ADD COLUMN name_key text COLLATE "C";
COMMENT ON COLUMN archived_user.name_key IS 'As that of a user; goes with the name.';

-- The version before this one erases persons, too, and knows nothing of the key.
CREATE FUNCTION forget_name_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.name_key := NULL;
  RETURN NEW;
END
$$;
CREATE TRIGGER forget_name_key BEFORE UPDATE ON archived_user
  FOR EACH ROW WHEN (NEW.first_name IS NULL AND NEW.name_key IS NOT NULL)
  EXECUTE FUNCTION forget_name_key();

-- No trigrams of words, as pg_trgm makes them: it would depend on the database's LC_CTYPE which
-- signs are of a word, and neither two signs nor a blank would narrow anything down.
CREATE FUNCTION name_grams(key text) RETURNS text[] LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT array_agg(DISTINCT substr(key, at, size))
  FROM generate_series(1, char_length(key)) AS at, generate_series(1, 3) AS size
  WHERE at + size - 1 <= char_length(key)
$$;
COMMENT ON FUNCTION name_grams(text) IS
  'All that stands in the key of a name and has one to three signs. An index is made by it.';

CREATE TABLE user_tally (
  id bigint GENERATED ALWAYS AS IDENTITY,
  state text COLLATE "C" NOT NULL,
  user_type text COLLATE "C" NOT NULL,
  users bigint NOT NULL,
  CONSTRAINT user_tally_pk PRIMARY KEY (id)
);
COMMENT ON TABLE user_tally IS
  'How many users there are of a state and a type: the sum of their rows. Only ever added to, so '
  'that nobody waits for anybody, and summed up now and then.';

CREATE FUNCTION tally_users() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO user_tally (state, user_type, users)
    SELECT state, user_type, count(*) FROM come GROUP BY state, user_type;
  ELSE
    INSERT INTO user_tally (state, user_type, users)
    SELECT state, user_type, -count(*) FROM gone GROUP BY state, user_type;
  END IF;
  RETURN NULL;
END
$$;
CREATE FUNCTION tally_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO user_tally (state, user_type, users)
  VALUES (OLD.state, OLD.user_type, -1), (NEW.state, NEW.user_type, 1);
  RETURN NULL;
END
$$;
CREATE TRIGGER tally_come AFTER INSERT ON users REFERENCING NEW TABLE AS come
  FOR EACH STATEMENT EXECUTE FUNCTION tally_users();
CREATE TRIGGER tally_gone AFTER DELETE ON users REFERENCING OLD TABLE AS gone
  FOR EACH STATEMENT EXECUTE FUNCTION tally_users();
CREATE TRIGGER tally_change AFTER UPDATE OF state, user_type ON users
  FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.user_type IS DISTINCT FROM NEW.user_type)
  EXECUTE FUNCTION tally_change();
