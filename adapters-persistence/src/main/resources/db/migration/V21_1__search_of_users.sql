-- By which a part of an address is found among many, and the newest users come first. A script of
-- its own, since an index that is made while others write can't be made in a transaction.

CREATE EXTENSION IF NOT EXISTS pg_trgm;
DROP INDEX CONCURRENTLY IF EXISTS users_email_part_idx;
CREATE INDEX CONCURRENTLY users_email_part_idx ON users USING gin (email_key gin_trgm_ops);
DROP INDEX CONCURRENTLY IF EXISTS users_created_at_idx;
CREATE INDEX CONCURRENTLY users_created_at_idx ON users (created_at, id);
