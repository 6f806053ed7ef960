-- Each order of a list has an index that begins with what the list is filtered by, so that any list
-- is merged from a few ranges. A script of its own, since an index that is made while others write
-- can't be made in a transaction.

-- Counts who is there, in place of what was told of those whom the same snapshot sees.
WITH told AS (DELETE FROM user_tally)
INSERT INTO user_tally (state, user_type, users)
SELECT state, user_type, count(*) FROM users GROUP BY state, user_type;

DROP INDEX CONCURRENTLY IF EXISTS users_name_missing_idx;
CREATE INDEX CONCURRENTLY users_name_missing_idx ON users (id) WHERE name_key IS NULL;
-- Every search reads the whole list of what waits to be sorted into it, so that is kept short.
DROP INDEX CONCURRENTLY IF EXISTS users_name_grams_idx;
CREATE INDEX CONCURRENTLY users_name_grams_idx ON users USING gin (name_grams(name_key))
  WITH (gin_pending_list_limit = 512);
DROP INDEX CONCURRENTLY IF EXISTS users_kind_idx;
CREATE INDEX CONCURRENTLY users_kind_idx
  ON users (state, user_type, id) INCLUDE (name_key);
DROP INDEX CONCURRENTLY IF EXISTS users_kind_created_idx;
CREATE INDEX CONCURRENTLY users_kind_created_idx
  ON users (state, user_type, created_at, id) INCLUDE (name_key);
DROP INDEX CONCURRENTLY IF EXISTS users_kind_updated_idx;
CREATE INDEX CONCURRENTLY users_kind_updated_idx
  ON users (state, user_type, updated_at, id) INCLUDE (name_key);
DROP INDEX CONCURRENTLY IF EXISTS users_kind_name_idx;
CREATE INDEX CONCURRENTLY users_kind_name_idx ON users (state, user_type, name_key, id);
