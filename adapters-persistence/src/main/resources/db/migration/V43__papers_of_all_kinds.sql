-- Papers of other kinds than a CNIC, by which somebody applies without saying more of themselves;
-- and pictures of them that lie with somebody else.
--
-- Whoever runs the version before this one writes only CNICs and only pictures in the vault.

ALTER TABLE kyc_application
  ADD COLUMN paper_type text COLLATE "C" NOT NULL DEFAULT 'CNIC',
  ALTER COLUMN phone DROP NOT NULL,
  ALTER COLUMN city DROP NOT NULL,
  ALTER COLUMN province DROP NOT NULL,
  ALTER COLUMN country DROP NOT NULL,
  ALTER COLUMN gender DROP NOT NULL,
  ALTER COLUMN birth_date DROP NOT NULL,
  ADD CONSTRAINT kyc_application_cnic_complete
    CHECK (paper_type <> 'CNIC'
      OR num_nulls(phone, city, province, country, gender, birth_date) = 0) NOT VALID;
COMMENT ON COLUMN kyc_application.paper_type IS 'Whose number stands in the columns called cnic.';
COMMENT ON COLUMN kyc_application.cnic_hash IS
  'Keyed; by which a paper, its kind and number, is found and is unique.';

ALTER TABLE kyc_document
  ADD COLUMN link text,
  ALTER COLUMN file_key DROP NOT NULL,
  ALTER COLUMN size DROP NOT NULL,
  ADD CONSTRAINT kyc_document_in_one_place
    CHECK (num_nonnulls(file_key, link) = 1 AND (file_key IS NULL) = (size IS NULL)) NOT VALID,
  ADD CONSTRAINT kyc_document_link_length
    CHECK (char_length(link) BETWEEN 1 AND 2048) NOT VALID;
COMMENT ON COLUMN kyc_document.link IS
  'Where the picture lies, if not in the vault; it is shown to reviewers and never followed.';
