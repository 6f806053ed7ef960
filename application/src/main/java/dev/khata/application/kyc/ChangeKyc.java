package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycMachine;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Corrects an application, or takes in better or further documents. What was there stays until all
 * of them are stored; what changes nothing is not written.
 */
public final class ChangeKyc {
  private final KycApplications applications;
  private final Applying applying;
  private final StorePictures storePictures;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ChangeKyc(
      KycApplications applications,
      Applying applying,
      StorePictures storePictures,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.applications = applications;
    this.applying = applying;
    this.storePictures = storePictures;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param notes what the applicant says to the reviewers
   */
  public record Command(
      KycPatch patch, HandedIn documents, Optional<String> notes, Actor.Person by) {}

  /** What happens to an application as it is. */
  private interface Change extends Function<KycApplication, KycEvent.OfApplicant> {}

  /** Corrects what was said and sent; empty when it is corrected. */
  public Optional<KycRefusal> update(Command command) {
    return handle(command, found -> new KycEvent.Update());
  }

  /** Sends documents again that were rejected or asked for; empty when they are in. */
  public Optional<KycRefusal> resubmit(Command command) {
    return handle(
        command, found -> found.resubmission(command.patch(), command.documents().types()));
  }

  private Optional<KycRefusal> handle(Command command, Change change) {
    Optional<KycApplication> found = applications.of(command.by().user());
    if (found.isEmpty()) {
      return Optional.of(new KycRefusal.NoApplication());
    }
    KycEvent event = change.apply(found.get());
    if (KycMachine.next(found.get().state(), event).isEmpty()) {
      return Optional.of(new KycRefusal.NotAllowed(found.get().state().status(), event));
    }
    return switch (storePictures.handle(command.documents())) {
      case StorePictures.Refused(KycRefusal reason) -> Optional.of(reason);
      case StorePictures.Stored(List<Document> documents) ->
          transactions.inTransaction(
              () ->
                  applications
                      .of(command.by().user())
                      .map(now -> write(now, change.apply(now), documents, command))
                      .orElseGet(() -> Optional.of(new KycRefusal.NoApplication())));
    };
  }

  private Optional<KycRefusal> write(
      KycApplication found, KycEvent.OfApplicant event, List<Document> documents, Command command) {
    Instant now = clock.instant();
    Optional<KycApplication> changed = found.changed(event, command.patch(), documents, now);
    if (changed.isEmpty()) {
      return Optional.of(new KycRefusal.NotAllowed(found.state().status(), event));
    }
    if (changed.get().hasSameContent(found)) {
      return Optional.empty();
    }
    Optional<KycRefusal> refusal = applying.refusal(found.profile(), changed.get().profile(), now);
    if (refusal.isPresent()) {
      return refusal;
    }
    if (!applications.update(changed.get())) {
      return Optional.of(new KycRefusal.Overtaken());
    }
    AuditEvent told = command.by().did(event.action(), found.user(), now);
    audit.append(command.notes().map(AuditDetail::text).map(told::with).orElse(told));
    return Optional.empty();
  }
}
