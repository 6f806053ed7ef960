-- Who users are by their papers. The pictures lie in the vault, outside the database; here stands
-- which belong to whom, and which belong to nobody and are to be deleted.

CREATE TABLE kyc_application (
  id bigint GENERATED ALWAYS AS IDENTITY,
  public_id uuid NOT NULL,
  user_id bigint NOT NULL,
  phone text COLLATE "C" NOT NULL,
  city text NOT NULL,
  province text NOT NULL,
  country text NOT NULL,
  gender text COLLATE "C" NOT NULL,
  birth_date date NOT NULL,
  cnic_sealed bytea NOT NULL,
  cnic_key_id text COLLATE "C" NOT NULL,
  cnic_hash text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  reviewer_id bigint,
  missing text[] NOT NULL,
  submissions integer NOT NULL,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  version integer NOT NULL,
  CONSTRAINT kyc_application_pk PRIMARY KEY (id),
  CONSTRAINT kyc_application_public_id_key UNIQUE (public_id),
  CONSTRAINT kyc_application_user_key UNIQUE (user_id),
  CONSTRAINT kyc_application_cnic_key UNIQUE (cnic_hash),
  CONSTRAINT kyc_application_user_fk FOREIGN KEY (user_id) REFERENCES users,
  CONSTRAINT kyc_application_phone_e164 CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  CONSTRAINT kyc_application_city_length CHECK (char_length(city) BETWEEN 1 AND 150),
  CONSTRAINT kyc_application_province_length CHECK (char_length(province) BETWEEN 1 AND 150),
  CONSTRAINT kyc_application_country_length CHECK (char_length(country) BETWEEN 1 AND 150),
  CONSTRAINT kyc_application_cnic_hash_form CHECK (cnic_hash ~ '^[0-9a-f]{64}$'),
  CONSTRAINT kyc_application_reviewer_if_any
    CHECK ((status = 'IN_REVIEW') = (reviewer_id IS NOT NULL)),
  CONSTRAINT kyc_application_missing_if_any
    CHECK ((status = 'ADDITIONAL_DOCS_REQUIRED') = (cardinality(missing) > 0)),
  CONSTRAINT kyc_application_submissions_positive CHECK (submissions > 0),
  CONSTRAINT kyc_application_version_positive CHECK (version > 0)
);
COMMENT ON TABLE kyc_application IS
  'One for each user who has applied. A user who has one can''t be removed before it is.';
COMMENT ON COLUMN kyc_application.phone IS 'Where they can be called; nobody has proven it.';
COMMENT ON COLUMN kyc_application.cnic_sealed IS
  'AES-256-GCM under the personal-data key of that id, bound to public_id.';
COMMENT ON COLUMN kyc_application.cnic_hash IS 'Keyed; by which a CNIC is found and is unique.';
COMMENT ON COLUMN kyc_application.reviewer_id IS 'A user, who may have left since.';

CREATE INDEX kyc_application_status_idx ON kyc_application (status, user_id);

-- An approval is final, whoever writes.
CREATE FUNCTION kyc_application_is_final() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'an approved application is not changed'
    USING ERRCODE = 'check_violation', CONSTRAINT = 'kyc_application_final';
END
$$;
CREATE TRIGGER kyc_application_final BEFORE UPDATE ON kyc_application
  FOR EACH ROW WHEN (OLD.status = 'APPROVED' AND NEW.status <> OLD.status)
  EXECUTE FUNCTION kyc_application_is_final();

CREATE TABLE kyc_review (
  id bigint GENERATED ALWAYS AS IDENTITY,
  application_id bigint NOT NULL,
  reviewer_id bigint NOT NULL,
  decision text COLLATE "C" NOT NULL,
  labels text[] NOT NULL,
  comment text,
  internal_comment text,
  can_retry boolean NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT kyc_review_pk PRIMARY KEY (id),
  CONSTRAINT kyc_review_application_fk
    FOREIGN KEY (application_id) REFERENCES kyc_application ON DELETE CASCADE,
  CONSTRAINT kyc_review_comment_length CHECK (char_length(comment) BETWEEN 1 AND 5000),
  CONSTRAINT kyc_review_internal_comment_length
    CHECK (char_length(internal_comment) BETWEEN 1 AND 5000)
);
COMMENT ON TABLE kyc_review IS 'The decisions about an application, in order.';
COMMENT ON COLUMN kyc_review.reviewer_id IS 'A user, who may have left since.';
COMMENT ON COLUMN kyc_review.internal_comment IS 'The applicant never sees it.';

CREATE INDEX kyc_review_application_idx ON kyc_review (application_id, id);

CREATE TABLE kyc_document (
  id uuid NOT NULL,
  application_id bigint NOT NULL,
  type text COLLATE "C" NOT NULL,
  status text COLLATE "C" NOT NULL,
  file_key text COLLATE "C" NOT NULL,
  size bigint NOT NULL,
  created_at timestamptz NOT NULL,
  replaced_at timestamptz,
  CONSTRAINT kyc_document_pk PRIMARY KEY (id),
  CONSTRAINT kyc_document_file_key UNIQUE (file_key),
  CONSTRAINT kyc_document_application_fk
    FOREIGN KEY (application_id) REFERENCES kyc_application,
  CONSTRAINT kyc_document_size_positive CHECK (size > 0)
);
COMMENT ON TABLE kyc_document IS
  'The pictures of an application; those that were replaced stay until it is approved. No cascade: '
  'a row goes only together with a row of document_upload that has its file deleted.';

CREATE UNIQUE INDEX kyc_document_current_key ON kyc_document (application_id, type)
  WHERE replaced_at IS NULL;
CREATE INDEX kyc_document_application_idx ON kyc_document (application_id);

CREATE TABLE document_upload (
  file_key text COLLATE "C" NOT NULL,
  due_at timestamptz NOT NULL,
  claimed boolean NOT NULL DEFAULT false,
  CONSTRAINT document_upload_pk PRIMARY KEY (file_key)
);
COMMENT ON TABLE document_upload IS
  'Files in the vault, or on their way there, that belong to nobody.';
COMMENT ON COLUMN document_upload.due_at IS 'From then on it may be deleted.';
COMMENT ON COLUMN document_upload.claimed IS 'It is being deleted, and nobody can take it in.';

CREATE INDEX document_upload_due_idx ON document_upload (due_at);
