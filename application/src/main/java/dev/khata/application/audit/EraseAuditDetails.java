package dev.khata.application.audit;

import dev.khata.domain.audit.AuditDetails;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import jakarta.inject.Inject;
import java.time.Instant;

/** What the audit log says about people, erased once it has been kept as long as it may be. */
public final class EraseAuditDetails implements LeavesWith, PersonalData {
  private final AuditDetails details;
  private final Retention retention;

  @Inject
  EraseAuditDetails(AuditDetails details, Retention retention) {
    this.details = details;
    this.retention = retention;
  }

  @Override
  public void leave(Departure departure) {
    details.release(departure.user(), departure.keptUntil(retention.persons()));
  }

  @Override
  public String name() {
    return "audit_details";
  }

  @Override
  public int erase(Instant now) {
    return details.erase(now);
  }
}
