package dev.khata.domain.audit;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened. The request id of its actor's origin ties it to the log line and to the
 * messages it caused.
 *
 * @param subject the user it happened to, if it happened to one
 * @param detail what was said about it, which can be erased
 */
public record AuditEvent(
    Instant at,
    AuditAction action,
    Actor actor,
    Optional<UserId> subject,
    Optional<AuditDetail> detail) {

  /** An event of which nothing more was said. */
  public AuditEvent(Instant at, AuditAction action, Actor actor, Optional<UserId> subject) {
    this(at, action, actor, subject, Optional.empty());
  }

  /** The same event with that detail. */
  public AuditEvent with(AuditDetail said) {
    return new AuditEvent(at, action, actor, subject, Optional.of(said));
  }
}
