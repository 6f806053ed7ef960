package dev.khata.domain.audit;

import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import java.util.Optional;
import java.util.Set;

/** The audit log as it is read. */
public interface AuditTrail {

  /** What happened to that user, or everything; with details, newest first. */
  Page<AuditEntry> page(Optional<UserId> subject, Window window);

  /** What of these kinds happened to that user, or to anybody; with details, newest first. */
  Page<AuditEntry> page(
      Optional<UserId> subject, Set<? extends AuditAction> actions, Window window);
}
