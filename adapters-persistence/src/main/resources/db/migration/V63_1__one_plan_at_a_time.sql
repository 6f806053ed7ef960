-- That plans on a line don't overlap is judged by the digits of its number, which says the same: an
-- index of numbers takes in a row in a fifth of the time that one of texts needs, and each purchase
-- pays for that. It is built anew while nobody can buy: some 30 s for a million subscriptions.

ALTER TABLE subscription
  DROP CONSTRAINT subscription_one_at_a_time,
  ADD CONSTRAINT subscription_one_at_a_time
    EXCLUDE USING gist ((substr(phone, 2)::bigint) WITH =, tstzrange(valid_from, valid_to) WITH &&)
    DEFERRABLE INITIALLY IMMEDIATE;
