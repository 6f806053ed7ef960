-- An account that was made while a clock was ahead can be deleted all the same.

ALTER TABLE archived_user DROP CONSTRAINT archived_user_deleted_after_made;
