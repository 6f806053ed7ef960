package dev.khata.domain.audit.proof;

import java.util.Optional;

/**
 * Where the audit log is not as it was sealed.
 *
 * @param row the id of the row; empty when nothing is left that could be named
 * @param what is wrong with it, in words for an operator
 */
public record AuditBreak(Optional<Long> row, String what) {
  static AuditBreak at(long row, String what) {
    return new AuditBreak(Optional.of(row), what);
  }
}
