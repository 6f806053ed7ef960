package dev.khata.domain.audit;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An event of the audit log as it is read again.
 *
 * @param id the public one, a UUID version 7; of events from before there were any, one that is
 *     always the same
 * @param action the name of the {@link AuditAction}, which an older or newer release may have given
 * @param contract the id of the contract through which it was done; empty for the command line
 * @param detail empty also where it was erased
 */
public record AuditEntry(
    UUID id,
    Instant at,
    String action,
    Optional<UserId> actor,
    Optional<UserId> subject,
    Optional<String> contract,
    String requestId,
    Optional<AuditDetail> detail) {}
