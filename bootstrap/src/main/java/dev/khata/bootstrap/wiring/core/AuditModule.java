package dev.khata.bootstrap.wiring.core;

import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.EraseAuditDetails;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;

/** The audit log. */
final class AuditModule extends UseCases {
  @Override
  protected void configure() {
    bind(AuditedChanges.class);
    collect(LeavesWith.class, EraseAuditDetails.class);
    collect(PersonalData.class, EraseAuditDetails.class);
  }
}
