package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.Remarks;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * A reviewer begins to review an application, or decides about it. The applicant is told of each
 * decision in their inbox, and by e-mail where the address is proven.
 */
public final class ReviewKyc {
  private final Applicants applicants;
  private final KycApplications applications;
  private final TellApplicant tell;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ReviewKyc(
      Applicants applicants,
      KycApplications applications,
      TellApplicant tell,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.applicants = applicants;
    this.applications = applications;
    this.tell = tell;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param applicant by the id that tokens know
   * @param by who is also the event's reviewer
   */
  public record Command(UUID applicant, KycEvent.OfReviewer event, Actor.Person by) {
    public Command {
      if (!event.reviewer().equals(by.user())) {
        throw new IllegalArgumentException("a reviewer acts for another");
      }
    }
  }

  /** Empty when it is done. */
  public Optional<KycRefusal> handle(Command command) {
    return transactions.inTransaction(
        () ->
            applicants
                .find(command.applicant())
                .map(applicant -> review(applicant, command))
                .orElseGet(() -> Optional.of(new KycRefusal.NoApplication())));
  }

  private Optional<KycRefusal> review(User applicant, Command command) {
    Instant now = clock.instant();
    KycEvent.OfReviewer event = command.event();
    Optional<KycApplication> found = applications.of(applicant.id());
    if (found.isEmpty()) {
      return Optional.of(new KycRefusal.NoApplication());
    }
    if (applicant.id().equals(event.reviewer())) {
      return Optional.of(new KycRefusal.OwnApplication());
    }
    Optional<KycApplication> reviewed = found.get().reviewed(event, now);
    if (reviewed.isEmpty()) {
      return Optional.of(found.get().refusal(event, now));
    }
    if (!applications.update(reviewed.get())) {
      return Optional.of(new KycRefusal.Overtaken());
    }
    audit.append(told(command, applicant, now));
    if (event instanceof KycEvent.Decision decision) {
      tell.decision(applicant, decision, command.by().origin(), now);
    }
    return Optional.empty();
  }

  private static AuditEvent told(Command command, User applicant, Instant now) {
    AuditEvent event = command.by().did(command.event().action(), applicant.id(), now);
    return command.event() instanceof KycEvent.Decision decision
        ? detail(decision.remarks()).map(event::with).orElse(event)
        : event;
  }

  private static Optional<AuditDetail> detail(Remarks remarks) {
    Optional<AuditDetail> said = remarks.comment().map(AuditDetail::text);
    return remarks
        .internalComment()
        .map(
            internal ->
                said.map(detail -> detail.and("internal", internal))
                    .orElseGet(() -> AuditDetail.of("internal", internal)))
        .or(() -> said);
  }
}
