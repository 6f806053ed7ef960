package dev.khata.domain.audit.proof;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A row of the audit log as the database has it, which may be what nobody of us wrote.
 *
 * @param xact the transaction that added it; 0 for rows from before that was noted
 * @param publicId none of rows from before there were any
 * @param detailHash that of its detail, if it ever had one
 */
public record AuditRow(
    long id,
    long xact,
    Optional<UUID> publicId,
    Instant at,
    String action,
    Optional<Long> actor,
    Optional<Long> subject,
    Optional<String> contract,
    String requestId,
    Optional<String> detailHash) {

  /** Everything that a seal covers, in an order that never changes. */
  List<String> canonical() {
    return List.of(
        Long.toString(id),
        Long.toString(xact),
        maybe(publicId),
        canonical(at),
        action,
        maybe(actor),
        maybe(subject),
        maybe(contract),
        requestId,
        maybe(detailHash));
  }

  /** To the nanosecond, whatever zeros a rendering for people would leave out. */
  static String canonical(Instant instant) {
    return instant.getEpochSecond() + "." + instant.getNano();
  }

  /** Nothing is told from an empty text. */
  private static String maybe(Optional<?> value) {
    return value.map(there -> "=" + there).orElse("");
  }
}
