-- By which it is found what points a user has given, beside what they have and owe. A script of its
-- own, since an index that is made while others write can't be made in a transaction.

DROP INDEX CONCURRENTLY IF EXISTS adjustment_points_given_idx;
CREATE INDEX CONCURRENTLY adjustment_points_given_idx ON adjustment (owner)
  WHERE account_kind = 'POINTS' AND side = 'DEBIT' AND state = 'POSTED';
