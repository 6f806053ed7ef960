package dev.khata.http.chargeghar.kyc;

import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.http.chargeghar.KycStatusView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An application as its applicant sees it.
 *
 * @param documentFrontUrl null of a side that came as a file; so is that of the back
 */
record KycView(
    UUID id,
    PaperName documentType,
    String documentNumber,
    Optional<String> documentFrontUrl,
    Optional<String> documentBackUrl,
    KycStatusView.Status status,
    Optional<Instant> submittedAt,
    Optional<Instant> verifiedAt,
    Optional<String> rejectionReason,
    Instant updatedAt) {
  private static final Instant NEW_YEAR = Instant.parse("2026-01-01T00:00:00.000001Z");
  static final KycView EXAMPLE =
      new KycView(
          UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
          PaperName.CITIZENSHIP,
          "27-01-75-12345",
          Optional.of("https://files.example.com/front.jpg"),
          Optional.of("https://files.example.com/back.jpg"),
          KycStatusView.Status.PENDING,
          Optional.of(NEW_YEAR),
          Optional.empty(),
          Optional.empty(),
          NEW_YEAR);

  static KycView of(KycApplication application) {
    IdentityPaper paper = application.profile().paper();
    KycStatusView status = KycStatusView.of(Optional.of(KycStanding.of(application)));
    return new KycView(
        application.id(),
        PaperName.of(paper.type()),
        paper.number(),
        url(application, DocumentType.CNIC_FRONT),
        url(application, DocumentType.CNIC_BACK),
        status.status(),
        status.submittedAt(),
        status.verifiedAt(),
        status.rejectionReason(),
        application.updatedAt());
  }

  private static Optional<String> url(KycApplication application, DocumentType side) {
    return application.documents().stream()
        .filter(document -> document.type() == side)
        .findFirst()
        .flatMap(Document::link)
        .map(DocumentLink::url);
  }

  /** Masked: all of it is personal. */
  @Override
  public String toString() {
    return "KycView[" + id + "]";
  }
}
