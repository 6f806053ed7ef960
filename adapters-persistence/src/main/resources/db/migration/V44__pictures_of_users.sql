-- Where a picture of a user is shown, as they or an admin tell it.
--
-- Conventions are those of V1. Whoever runs the version before this one leaves it alone.

ALTER TABLE users
  ADD COLUMN picture text COLLATE "C",
  ADD CONSTRAINT users_picture_form
    CHECK (picture ~* '^https://[!-~]+$' AND char_length(picture) <= 2048);
COMMENT ON COLUMN users.picture IS 'An address on the web; never fetched by Khata.';
