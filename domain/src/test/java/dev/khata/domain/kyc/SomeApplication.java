package dev.khata.domain.kyc;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Applications that say only what matters. */
final class SomeApplication {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final UserId APPLICANT = new UserId(3);
  static final UserId REVIEWER = new UserId(7);

  private SomeApplication() {}

  static KycApplication pending() {
    return KycApplication.submitted(
        new UUID(0, 1),
        APPLICANT,
        profile(),
        DocumentType.required().stream().map(type -> document(type, type.ordinal())).toList(),
        NOW);
  }

  static KycProfile profile() {
    return new KycProfile(
        Optional.of(new PhoneNumber("+923001234567")),
        Optional.of(new Label("Karachi")),
        Optional.of(new Label("Sindh")),
        Optional.of(new Label("Pakistan")),
        Optional.of(Gender.FEMALE),
        Optional.of(new BirthDate(LocalDate.of(1990, 1, 1))),
        IdentityPaper.of(new Cnic("4210112345671")));
  }

  static Document document(DocumentType type, long id) {
    return new Document(
        new UUID(1, id),
        type,
        DocumentStatus.PENDING,
        new Document.Stored(new DocumentKey("kyc/%02d/%032d.jpg".formatted(id, id)), 9),
        NOW);
  }

  /** The same with documents that were sent again. */
  static KycApplication resubmitted(KycApplication application, Document sent, Instant at) {
    KycPatch none = KycPatch.of(Optional.empty());
    return application
        .changed(application.resubmission(none, Set.of(sent.type())), none, List.of(sent), at)
        .orElseThrow();
  }

  static Remarks remarks(String comment) {
    return new Remarks(Set.of(ReviewLabel.BLURRED), Optional.of(comment), Optional.empty(), true);
  }

  static List<DocumentStatus> statuses(KycApplication application) {
    return application.documents().stream().map(Document::status).toList();
  }
}
