package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditLog;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentVault;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kyc.Applicants;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplications;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** Shows a reviewer one picture; each view is in the audit log before the picture goes out. */
public final class ViewDocument {
  private final Applicants applicants;
  private final KycApplications applications;
  private final DocumentVault vault;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  @Inject
  ViewDocument(
      Applicants applicants,
      KycApplications applications,
      DocumentVault vault,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.applicants = applicants;
    this.applications = applications;
    this.vault = vault;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * @param applicant by the id that tokens know
   */
  public record Command(UUID applicant, UUID document, Actor.Person by) {}

  public sealed interface Result {
    /** An address that shows the picture: for a few minutes, or for as long as others keep it. */
    record At(URI address) implements Result {}

    /** The picture itself; to be closed. */
    record Found(Document document, DocumentVault.Stored picture) implements Result {}

    /** There is no such user or document, or its picture is gone. */
    record NotFound() implements Result {}
  }

  public Result handle(Command command) {
    return transactions
        .inTransaction(() -> audited(command))
        .map(this::show)
        .orElseGet(Result.NotFound::new);
  }

  private Optional<Document> audited(Command command) {
    Optional<User> applicant = applicants.find(command.applicant());
    Optional<Document> document =
        applicant.flatMap(user -> applications.document(user.id(), command.document()));
    document.ifPresent(
        seen ->
            audit.append(
                command
                    .by()
                    .did(
                        KycAction.KYC_DOCUMENT_VIEWED,
                        applicant.orElseThrow().id(),
                        clock.instant())
                    .with(AuditDetail.of("document", seen.id().toString()))));
    return document;
  }

  private Result show(Document document) {
    return switch (document.place()) {
      case Document.Linked(DocumentLink link) -> new Result.At(link.uri());
      case Document.Stored(DocumentKey key, long _) -> show(document, key);
    };
  }

  private Result show(Document document, DocumentKey key) {
    Optional<URI> address = vault.link(key, document.fileName());
    if (address.isPresent()) {
      return new Result.At(address.get());
    }
    return vault
        .open(key)
        .<Result>map(picture -> new Result.Found(document, picture))
        .orElseGet(Result.NotFound::new);
  }
}
