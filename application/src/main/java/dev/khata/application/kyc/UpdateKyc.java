package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Corrects what an applicant said of themselves; what changes nothing is not written. */
public final class UpdateKyc {
  private final KycApplications applications;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  UpdateKyc(
      KycApplications applications,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.applications = applications;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public record Command(KycPatch patch, Actor.Person by) {}

  /** Empty when it is corrected. */
  public Optional<KycRefusal> handle(Command command) {
    return transactions.inTransaction(
        () ->
            applications
                .of(command.by().user())
                .map(found -> update(found, command))
                .orElseGet(() -> Optional.of(new KycRefusal.NoApplication())));
  }

  private Optional<KycRefusal> update(KycApplication found, Command command) {
    Instant now = clock.instant();
    Optional<KycApplication> updated = found.updated(command.patch(), now);
    if (updated.isEmpty()) {
      return Optional.of(new KycRefusal.NotAllowed(found.state().status(), new KycEvent.Update()));
    }
    if (!updated.get().profile().isAdult(now)) {
      return Optional.of(new KycRefusal.Underage());
    }
    if (updated.get().profile().equals(found.profile())) {
      return Optional.empty();
    }
    if (!applications.update(updated.get())) {
      return Optional.of(new KycRefusal.Overtaken());
    }
    audit.append(command.by().did(KycAction.KYC_UPDATED, found.user(), now));
    return Optional.empty();
  }
}
