package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_APPLICATION;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.PaperType;
import dev.khata.domain.kyc.Review;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/** An application as its row tells it, without its documents and decisions. */
final class StoredApplication {
  static final List<Field<?>> FIELDS =
      List.of(
          KYC_APPLICATION.ID,
          KYC_APPLICATION.PUBLIC_ID,
          KYC_APPLICATION.USER_ID,
          KYC_APPLICATION.PHONE,
          KYC_APPLICATION.CITY,
          KYC_APPLICATION.PROVINCE,
          KYC_APPLICATION.COUNTRY,
          KYC_APPLICATION.GENDER,
          KYC_APPLICATION.BIRTH_DATE,
          KYC_APPLICATION.PAPER_TYPE,
          KYC_APPLICATION.CNIC_SEALED,
          KYC_APPLICATION.CNIC_KEY_ID,
          KYC_APPLICATION.STATUS,
          KYC_APPLICATION.REVIEWER_ID,
          KYC_APPLICATION.MISSING,
          KYC_APPLICATION.SUBMISSIONS,
          KYC_APPLICATION.CREATED_AT,
          KYC_APPLICATION.UPDATED_AT,
          KYC_APPLICATION.VERSION);

  /** What never changes once it is written. */
  static final Set<Field<?>> FIXED =
      Set.of(KYC_APPLICATION.PUBLIC_ID, KYC_APPLICATION.USER_ID, KYC_APPLICATION.CREATED_AT);

  private final StoredPaper papers;

  StoredApplication(StoredPaper papers) {
    this.papers = papers;
  }

  KycApplication application(Record row, Optional<Review> review, List<Document> documents) {
    return new KycApplication(
        row.get(KYC_APPLICATION.PUBLIC_ID),
        new UserId(row.get(KYC_APPLICATION.USER_ID)),
        profile(row),
        state(row),
        row.get(KYC_APPLICATION.SUBMISSIONS),
        review,
        documents,
        row.get(KYC_APPLICATION.CREATED_AT),
        row.get(KYC_APPLICATION.UPDATED_AT),
        row.get(KYC_APPLICATION.VERSION));
  }

  private KycProfile profile(Record row) {
    return new KycProfile(
        Optional.ofNullable(row.get(KYC_APPLICATION.PHONE)).map(PhoneNumber::new),
        Optional.ofNullable(row.get(KYC_APPLICATION.CITY)).map(Label::new),
        Optional.ofNullable(row.get(KYC_APPLICATION.PROVINCE)).map(Label::new),
        Optional.ofNullable(row.get(KYC_APPLICATION.COUNTRY)).map(Label::new),
        Optional.ofNullable(row.get(KYC_APPLICATION.GENDER)).map(Gender::valueOf),
        Optional.ofNullable(row.get(KYC_APPLICATION.BIRTH_DATE)).map(BirthDate::new),
        papers.open(
            PaperType.valueOf(row.get(KYC_APPLICATION.PAPER_TYPE)),
            row.get(KYC_APPLICATION.CNIC_KEY_ID),
            row.get(KYC_APPLICATION.CNIC_SEALED),
            row.get(KYC_APPLICATION.PUBLIC_ID)));
  }

  private static KycState state(Record row) {
    return switch (KycStatus.valueOf(row.get(KYC_APPLICATION.STATUS))) {
      case PENDING -> new KycState.Pending();
      case IN_REVIEW -> new KycState.InReview(new UserId(row.get(KYC_APPLICATION.REVIEWER_ID)));
      case APPROVED -> new KycState.Approved();
      case REJECTED -> new KycState.Rejected();
      case ADDITIONAL_DOCS_REQUIRED ->
          new KycState.AdditionalDocsRequired(
              Stream.of(row.get(KYC_APPLICATION.MISSING))
                  .map(DocumentType::valueOf)
                  .collect(Collectors.toSet()));
    };
  }

  /** All columns but the id. */
  Map<Field<?>, Object> row(KycApplication application) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    KycProfile profile = application.profile();
    columns.put(KYC_APPLICATION.PUBLIC_ID, application.id());
    columns.put(KYC_APPLICATION.USER_ID, application.user().value());
    columns.put(KYC_APPLICATION.PHONE, profile.phone().map(PhoneNumber::e164).orElse(null));
    columns.put(KYC_APPLICATION.CITY, profile.city().map(Label::text).orElse(null));
    columns.put(KYC_APPLICATION.PROVINCE, profile.province().map(Label::text).orElse(null));
    columns.put(KYC_APPLICATION.COUNTRY, profile.country().map(Label::text).orElse(null));
    columns.put(KYC_APPLICATION.GENDER, profile.gender().map(Gender::name).orElse(null));
    columns.put(KYC_APPLICATION.BIRTH_DATE, profile.birthDate().map(BirthDate::day).orElse(null));
    columns.put(KYC_APPLICATION.PAPER_TYPE, profile.paper().type().name());
    columns.put(KYC_APPLICATION.CNIC_SEALED, papers.seal(profile.paper(), application.id()));
    columns.put(KYC_APPLICATION.CNIC_KEY_ID, papers.keyId());
    columns.put(KYC_APPLICATION.CNIC_HASH, papers.hash(profile.paper()));
    columns.put(KYC_APPLICATION.CNIC_HASH_KEY_ID, papers.hashKeyId());
    columns.put(KYC_APPLICATION.STATUS, application.state().status().name());
    columns.put(
        KYC_APPLICATION.REVIEWER_ID, reviewer(application.state()).map(UserId::value).orElse(null));
    columns.put(KYC_APPLICATION.MISSING, missing(application.state()));
    columns.put(KYC_APPLICATION.SUBMISSIONS, application.submissions());
    columns.put(KYC_APPLICATION.CREATED_AT, application.createdAt());
    columns.put(KYC_APPLICATION.UPDATED_AT, application.updatedAt());
    columns.put(KYC_APPLICATION.VERSION, application.version());
    return columns;
  }

  private static Optional<UserId> reviewer(KycState state) {
    return state instanceof KycState.InReview review
        ? Optional.of(review.reviewer())
        : Optional.empty();
  }

  private static String[] missing(KycState state) {
    return state instanceof KycState.AdditionalDocsRequired more
        ? more.missing().stream().map(Enum::name).sorted().toArray(String[]::new)
        : new String[0];
  }
}
