package dev.khata.domain.reporting.backup;

import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * One run that puts rows of a backup back.
 *
 * @param rows that were put back or changed, once it has succeeded
 * @param error why it failed
 */
public record Restore(
    long id,
    long backup,
    RestoreMode mode,
    BackupStatus status,
    UserId requestedBy,
    Instant requestedAt,
    Optional<Instant> finishedAt,
    Optional<Long> rows,
    Optional<String> error) {}
