package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycMachine;
import dev.khata.domain.kyc.KycRefusal;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes in better or further documents. What was there stays until all of them are stored. */
public final class ResubmitKyc {
  private final KycApplications applications;
  private final StorePictures storePictures;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ResubmitKyc(
      KycApplications applications,
      StorePictures storePictures,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.applications = applications;
    this.storePictures = storePictures;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param pictures at least one
   * @param notes what the applicant says to the reviewers
   */
  public record Command(
      Map<DocumentType, PictureFile> pictures, Optional<String> notes, Actor.Person by) {}

  /** Empty when the documents are in. */
  public Optional<KycRefusal> handle(Command command) {
    KycEvent event = new KycEvent.Resubmit(command.pictures().keySet());
    Optional<KycApplication> now = applications.of(command.by().user());
    if (now.isEmpty()) {
      return Optional.of(new KycRefusal.NoApplication());
    }
    if (KycMachine.next(now.get().state(), event).isEmpty()) {
      return Optional.of(new KycRefusal.NotAllowed(now.get().state().status(), event));
    }
    return switch (storePictures.handle(command.pictures())) {
      case StorePictures.Refused(KycRefusal reason) -> Optional.of(reason);
      case StorePictures.Stored(List<Document> documents) ->
          transactions.inTransaction(() -> replace(command, event, documents));
    };
  }

  private Optional<KycRefusal> replace(Command command, KycEvent event, List<Document> documents) {
    Instant now = clock.instant();
    UserId user = command.by().user();
    Optional<KycApplication> found = applications.of(user);
    if (found.isEmpty()) {
      return Optional.of(new KycRefusal.NoApplication());
    }
    Optional<KycApplication> resubmitted = found.get().resubmitted(documents, now);
    if (resubmitted.isEmpty()) {
      return Optional.of(new KycRefusal.NotAllowed(found.get().state().status(), event));
    }
    if (!applications.update(resubmitted.get())) {
      return Optional.of(new KycRefusal.Overtaken());
    }
    AuditEvent told = command.by().did(KycAction.KYC_RESUBMITTED, user, now);
    audit.append(command.notes().map(AuditDetail::text).map(told::with).orElse(told));
    return Optional.empty();
  }
}
