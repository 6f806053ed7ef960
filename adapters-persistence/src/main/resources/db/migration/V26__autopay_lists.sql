-- By which lists of autopays are sorted, and the lines of removed ones found that are to be forgotten.

CREATE INDEX mandate_next_due_idx ON mandate (next_due_at, id) WHERE status <> 'REMOVED';
CREATE INDEX mandate_status_idx ON mandate (status, id) WHERE status <> 'REMOVED';
CREATE INDEX mandate_removed_line_idx ON mandate (updated_at)
  WHERE status = 'REMOVED' AND phone IS NOT NULL;

COMMENT ON COLUMN mandate.consecutive_failures IS
  'Attempts that failed since the last charge, or since it was last enabled again.';
