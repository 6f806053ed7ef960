-- A user's inbox is counted and paged without a look at the rows that are not shown. A script of its
-- own, since an index that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS inbox_message_list_idx;
CREATE INDEX CONCURRENTLY inbox_message_list_idx ON inbox_message (user_id, created_at, id)
  INCLUDE (expires_at, template);
DROP INDEX CONCURRENTLY IF EXISTS inbox_message_user_idx;
