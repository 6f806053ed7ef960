-- On which device somebody logged in, so that they can tell their sessions apart.
--
-- Whoever runs the version before this one leaves it empty.

ALTER TABLE session
  ADD COLUMN device text,
  ADD CONSTRAINT session_device_form
    CHECK (device ~ '^[\u0020-\u007e]+$' AND char_length(device) <= 200);
COMMENT ON COLUMN session.device IS
  'What the client called itself at the log-in, which proves nothing; null when it did not say.';
