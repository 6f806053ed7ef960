-- Content in Markdown, and its pictures, which lie in the vault.
--
-- Whoever runs the version before this one publishes plain texts without a picture; what it deletes
-- leaves its picture in the vault.

ALTER TABLE content
  ADD COLUMN format text COLLATE "C" NOT NULL DEFAULT 'PLAIN',
  ADD COLUMN image_key text COLLATE "C",
  ADD COLUMN image_size bigint,
  ADD COLUMN image_sha256 text COLLATE "C",
  ADD CONSTRAINT content_image_key UNIQUE (image_key),
  ADD CONSTRAINT content_image_whole
    CHECK (num_nulls(image_key, image_size, image_sha256) IN (0, 3)),
  ADD CONSTRAINT content_image_size_positive CHECK (image_size > 0),
  ADD CONSTRAINT content_image_sha256_form CHECK (image_sha256 ~ '^[0-9a-f]{64}$');
COMMENT ON COLUMN content.image_key IS
  'A file in the vault. It is taken from here only together with a row of document_upload that has '
  'it deleted.';
