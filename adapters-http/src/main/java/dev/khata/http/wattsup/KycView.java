package dev.khata.http.wattsup;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Cnic;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.ReviewLabel;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * An application, as its applicant and its reviewers see it.
 *
 * @param cnicNumber null where the paper is another than a CNIC; so are the five before it of an
 *     applicant who has not told them
 * @param rejectionReason while it is rejected
 * @param requestMessage while documents are asked for
 * @param requestedDocuments those asked for that have not come in yet
 * @param labels why it was rejected, or documents are asked for
 * @param canRetry whether the reviewer thinks that another try makes sense; null where there is
 *     nothing to try again
 */
public record KycView(
    UUID id,
    KycStatus status,
    Optional<String> city,
    Optional<String> province,
    Optional<String> country,
    Optional<Gender> gender,
    Optional<LocalDate> dateOfBirth,
    Optional<String> cnicNumber,
    Optional<String> rejectionReason,
    Optional<String> requestMessage,
    List<DocumentType> requestedDocuments,
    List<ReviewLabel> labels,
    Optional<Boolean> canRetry,
    int submissionCount,
    Optional<Instant> reviewedAt,
    Optional<Instant> approvedAt,
    List<DocumentView> documents,
    Instant createdAt,
    Instant updatedAt) {
  private static final Instant NEW_YEAR = Instant.parse("2025-01-01T00:00:00.000Z");
  public static final KycView EXAMPLE =
      new KycView(
          UUID.fromString("550e8400-e29b-41d4-a716-446655440000"),
          KycStatus.PENDING,
          Optional.of("Karachi"),
          Optional.of("Sindh"),
          Optional.of("Pakistan"),
          Optional.of(Gender.MALE),
          Optional.of(LocalDate.parse("1990-01-01")),
          Optional.of("42101-1234567-1"),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          List.of(),
          Optional.empty(),
          1,
          Optional.empty(),
          Optional.empty(),
          List.of(DocumentView.EXAMPLE),
          NEW_YEAR,
          NEW_YEAR);

  public static KycView of(KycApplication application) {
    KycProfile profile = application.profile();
    Optional<Remarks> remarks = application.openRemarks();
    boolean rejected = application.state() instanceof KycState.Rejected;
    Optional<String> comment = remarks.flatMap(Remarks::comment);
    return new KycView(
        application.id(),
        application.state().status(),
        profile.city().map(Label::text),
        profile.province().map(Label::text),
        profile.country().map(Label::text),
        profile.gender(),
        profile.birthDate().map(BirthDate::day),
        profile.paper().cnic().map(Cnic::formatted),
        comment.filter(reason -> rejected),
        comment.filter(message -> !rejected),
        missing(application.state()),
        remarks.map(Remarks::labels).orElse(Set.of()).stream()
            .filter(ReviewLabel::isTold)
            .sorted()
            .toList(),
        remarks.map(Remarks::canRetry),
        application.submissions(),
        application.reviewedAt(),
        application.approvedAt(),
        application.documents().stream().map(DocumentView::of).toList(),
        application.createdAt(),
        application.updatedAt());
  }

  private static List<DocumentType> missing(KycState state) {
    return state instanceof KycState.AdditionalDocsRequired more
        ? more.missing().stream().sorted().toList()
        : List.of();
  }

  /** Masked: all of it is personal. */
  @Override
  public String toString() {
    return "KycView[" + id + "]";
  }
}
