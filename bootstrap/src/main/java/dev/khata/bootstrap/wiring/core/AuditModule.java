package dev.khata.bootstrap.wiring.core;

import com.google.inject.Singleton;
import dev.khata.application.audit.AuditedChanges;
import dev.khata.application.audit.EraseAuditDetails;
import dev.khata.application.audit.KeepAuditHeads;
import dev.khata.application.audit.SealAuditLog;
import dev.khata.application.audit.VerifyAudit;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Recurring;

/** The audit log and its proof. */
final class AuditModule extends UseCases {
  @Override
  protected void configure() {
    bind(AuditedChanges.class);
    bind(KeepAuditHeads.class).in(Singleton.class);
    bind(VerifyAudit.class);
    collect(Recurring.class, SealAuditLog.class);
    collect(LeavesWith.class, EraseAuditDetails.class);
    collect(PersonalData.class, EraseAuditDetails.class);
  }
}
