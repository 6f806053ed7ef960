package dev.khata.domain.audit;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that happened. The request id of its actor's origin ties it to the log line and to the
 * messages it caused.
 *
 * @param subject the user it happened to, if it happened to one
 */
public record AuditEvent(Instant at, AuditAction action, Actor actor, Optional<UserId> subject) {}
