-- Names by which users call themselves, each of one user, in whatever case it is written.
--
-- Nobody could have one before. Whoever runs the version before this one leaves them as they are.

ALTER TABLE users
  ADD COLUMN username_key text COLLATE "C",
  ADD CONSTRAINT users_username_complete CHECK ((username IS NULL) = (username_key IS NULL));
COMMENT ON COLUMN users.username_key IS 'By which it is compared; made in Java.';

CREATE UNIQUE INDEX users_username_key ON users (username_key);
