-- Roles that operators make.
--
-- Conventions are those of V1. Whoever runs the version before this one makes no roles.

ALTER TABLE role
  ADD COLUMN name_key text COLLATE "C",
  DROP CONSTRAINT role_name_length,
  ADD CONSTRAINT role_name_length CHECK (char_length(name) BETWEEN 1 AND 150);
COMMENT ON COLUMN role.name_key IS
  'By which the name is compared; made in Java. Null where the name itself is.';

CREATE UNIQUE INDEX role_compared_name_key ON role (coalesce(name_key, name));
