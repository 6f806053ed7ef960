-- Users by a part of their address. How many have it decides which way is quick, and the planner
-- can't know that: where it is wrong, its plan takes seconds. So each way is a function of its own.

-- By the index of trigrams, for parts that few have; a part without three letters or digits in a row
-- has no trigram.
CREATE OR REPLACE FUNCTION users_by_email_part(part text, max_rows integer)
RETURNS TABLE (id bigint, created_at timestamptz)
LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET enable_indexonlyscan = off
AS $$
  SELECT u.id, u.created_at FROM users u WHERE u.email_key LIKE part LIMIT max_rows
$$;

-- By reading all users, up to so many that have the part.
CREATE OR REPLACE FUNCTION users_by_reading(part text, max_rows integer)
RETURNS TABLE (id bigint, created_at timestamptz)
LANGUAGE sql STABLE
SET enable_bitmapscan = off
SET enable_indexscan = off
SET enable_indexonlyscan = off
AS $$
  SELECT u.id, u.created_at FROM users u WHERE u.email_key LIKE part LIMIT max_rows
$$;

-- Whether more than one user in twenty has the part, as a sample of their pages tells. Of few users
-- it tells nothing, and every way is quick.
CREATE OR REPLACE FUNCTION is_common_email_part(part text) RETURNS boolean
LANGUAGE sql VOLATILE
AS $$
  SELECT count(*) > 1000 AND count(*) FILTER (WHERE u.email_key LIKE part) * 20 > count(*)
  FROM users u TABLESAMPLE SYSTEM (0.5)
$$;

-- Whether the index of trigrams can know anything of a part: it has three letters or digits in a row,
-- as the trigrams tell them, which go by the database's LC_CTYPE.
CREATE OR REPLACE FUNCTION has_trigram(part text) RETURNS boolean
LANGUAGE sql STABLE
AS $$
  SELECT EXISTS (
    SELECT FROM generate_series(1, char_length(part) - 2) AS at
    WHERE show_trgm(substr(part, at, 1)) <> '{}'
      AND show_trgm(substr(part, at + 1, 1)) <> '{}'
      AND show_trgm(substr(part, at + 2, 1)) <> '{}')
$$;
