package dev.khata.http.wattsup;

import dev.khata.domain.kyc.DocumentStatus;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.Gender;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.ReviewLabel;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How WattsUp names what KYC is told in. */
public final class KycNames {
  public static final ValueNames<KycStatus> STATUSES =
      ValueNames.of(
          KycStatus.class,
          value ->
              switch (value) {
                case PENDING -> "pending";
                case IN_REVIEW -> "in_review";
                case APPROVED -> "approved";
                case REJECTED -> "rejected";
                case ADDITIONAL_DOCS_REQUIRED -> "additional_docs_required";
              });

  public static final ValueNames<DocumentType> DOCUMENT_TYPES =
      ValueNames.of(
          DocumentType.class,
          value ->
              switch (value) {
                case CNIC_FRONT -> "cnic_front";
                case CNIC_BACK -> "cnic_back";
                case SELFIE -> "selfie";
                case ADDITIONAL -> "additional";
              });

  static final ValueNames<DocumentStatus> DOCUMENT_STATUSES =
      ValueNames.of(
          DocumentStatus.class,
          value ->
              switch (value) {
                case PENDING -> "pending";
                case VERIFIED -> "verified";
                case REJECTED -> "rejected";
              });

  public static final ValueNames<Gender> GENDERS =
      ValueNames.of(
          Gender.class,
          value ->
              switch (value) {
                case MALE -> "male";
                case FEMALE -> "female";
                case OTHER -> "other";
              });

  static final ValueNames<ReviewLabel> LABELS = ValueNames.of(ReviewLabel.class, Enum::name);

  static final List<ValueNames<?>> ALL =
      List.of(STATUSES, DOCUMENT_TYPES, DOCUMENT_STATUSES, GENDERS, LABELS);

  private KycNames() {}
}
