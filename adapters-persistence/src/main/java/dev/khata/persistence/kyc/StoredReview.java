package dev.khata.persistence.kyc;

import static dev.khata.persistence.jooq.Tables.KYC_REVIEW;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.Review;
import dev.khata.domain.kyc.ReviewLabel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;

/** A decision as it stands in the database. */
final class StoredReview {
  static final List<Field<?>> FIELDS =
      List.of(
          KYC_REVIEW.REVIEWER_ID,
          KYC_REVIEW.DECISION,
          KYC_REVIEW.LABELS,
          KYC_REVIEW.COMMENT,
          KYC_REVIEW.INTERNAL_COMMENT,
          KYC_REVIEW.CAN_RETRY,
          KYC_REVIEW.AT);

  private StoredReview() {}

  static Review review(Record row) {
    return new Review(
        new UserId(row.get(KYC_REVIEW.REVIEWER_ID)),
        KycAction.valueOf(row.get(KYC_REVIEW.DECISION)),
        new Remarks(
            Stream.of(row.get(KYC_REVIEW.LABELS))
                .map(ReviewLabel::valueOf)
                .collect(Collectors.toSet()),
            Optional.ofNullable(row.get(KYC_REVIEW.COMMENT)),
            Optional.ofNullable(row.get(KYC_REVIEW.INTERNAL_COMMENT)),
            row.get(KYC_REVIEW.CAN_RETRY)),
        row.get(KYC_REVIEW.AT));
  }

  static Map<Field<?>, Object> row(long application, Review review) {
    Map<Field<?>, Object> columns = new LinkedHashMap<>();
    Remarks remarks = review.remarks();
    columns.put(KYC_REVIEW.APPLICATION_ID, application);
    columns.put(KYC_REVIEW.REVIEWER_ID, review.reviewer().value());
    columns.put(KYC_REVIEW.DECISION, review.decision().name());
    columns.put(
        KYC_REVIEW.LABELS,
        remarks.labels().stream().map(Enum::name).sorted().toArray(String[]::new));
    columns.put(KYC_REVIEW.COMMENT, remarks.comment().orElse(null));
    columns.put(KYC_REVIEW.INTERNAL_COMMENT, remarks.internalComment().orElse(null));
    columns.put(KYC_REVIEW.CAN_RETRY, remarks.canRetry());
    columns.put(KYC_REVIEW.AT, review.at());
    return columns;
  }
}
