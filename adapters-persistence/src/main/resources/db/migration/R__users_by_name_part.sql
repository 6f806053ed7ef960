-- Users whose name has a part, up to so many, with what lists of them are filtered and sorted by.
-- Which way is quick the planner can't know, and where it is wrong its plan takes seconds.
CREATE OR REPLACE FUNCTION users_by_name_part(grams text[], part text, max_rows integer)
RETURNS TABLE (id bigint, state text, user_type text, name_key text, created_at timestamptz,
  updated_at timestamptz)
LANGUAGE sql STABLE
SET enable_seqscan = off
SET enable_indexscan = off
SET enable_indexonlyscan = off
AS $$
  SELECT u.id, u.state, u.user_type, u.name_key, u.created_at, u.updated_at
  FROM users u
  WHERE name_grams(u.name_key) @> grams AND u.name_key LIKE part
  LIMIT max_rows
$$;
