package dev.khata.domain.audit;

import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened.
 *
 * @param actor who did it; none for a batch run, or before anybody is known
 * @param subject the user it happened to
 * @param contract through which contract; none for the command line
 * @param requestId ties it to the log line and to the messages it caused
 */
public record AuditEvent(
    Instant at,
    AuditAction action,
    Optional<UserId> actor,
    Optional<UserId> subject,
    Optional<Contract> contract,
    String requestId) {

  /** What a user did to themselves. */
  public static AuditEvent self(
      Instant at, AuditAction action, UserId user, Contract contract, Origin origin) {
    return new AuditEvent(
        at,
        action,
        Optional.of(user),
        Optional.of(user),
        Optional.of(contract),
        origin.requestId());
  }

  /** What happened to a user without their doing, or without proof that it was theirs. */
  public static AuditEvent about(
      Instant at, AuditAction action, UserId subject, Optional<Contract> contract, Origin origin) {
    return new AuditEvent(
        at, action, Optional.empty(), Optional.of(subject), contract, origin.requestId());
  }
}
