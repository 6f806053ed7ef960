-- What holds of the rows that were there before; a script of its own, since it reads them all while
-- others write.

ALTER TABLE kyc_application VALIDATE CONSTRAINT kyc_application_cnic_complete;
ALTER TABLE kyc_document VALIDATE CONSTRAINT kyc_document_in_one_place;
ALTER TABLE kyc_document VALIDATE CONSTRAINT kyc_document_link_length;
