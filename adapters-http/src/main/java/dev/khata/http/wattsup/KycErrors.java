package dev.khata.http.wattsup;

import static dev.khata.http.wattsup.WattsUpErrors.failure;

import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import java.util.List;
import java.util.TreeMap;

/** Why something about an application is not done, in WattsUp's words. */
public final class KycErrors {
  public static final Failure NO_RECORD = failure(404, "KYC record not found");
  public static final Failure ALREADY_SUBMITTED = failure(409, "KYC has already been submitted");
  public static final Failure CNIC_TAKEN = failure(409, "CNIC number already exists");
  public static final Failure OVERTAKEN =
      failure(409, "The KYC application has just been changed by somebody else");
  public static final Failure UNDER_REVIEW =
      failure(409, "The KYC application is under review by another admin");
  public static final Failure OWN_APPLICATION =
      failure(403, "You can't review your own KYC application");
  public static final Failure CANNOT_RESUBMIT =
      failure(400, "Can only resubmit rejected or additional_docs_required KYC applications");
  public static final Failure CANNOT_UPDATE =
      failure(400, "Can't update approved or in_review KYC applications");
  public static final Failure CANNOT_REVIEW =
      failure(400, "Can only review pending or in_review KYC applications");

  private KycErrors() {}

  /** Ends a call with a refusal. */
  public static RuntimeException of(KycRefusal refusal) {
    return switch (refusal) {
      case KycRefusal.NoApplication() -> NO_RECORD.reply();
      case KycRefusal.AlreadySubmitted() -> ALREADY_SUBMITTED.reply();
      case KycRefusal.PaperTaken() -> CNIC_TAKEN.reply();
      case KycRefusal.Underage() -> invalid("dateOfBirth", "must be at least 18 years ago");
      case KycRefusal.NotAllowed(KycStatus in, KycEvent event) -> notAllowed(in, event);
      case KycRefusal.OwnApplication() -> OWN_APPLICATION.reply();
      case KycRefusal.UnderReview() -> UNDER_REVIEW.reply();
      case KycRefusal.Overtaken() -> OVERTAKEN.reply();
      case KycRefusal.BadPictures bad -> badPictures(bad);
    };
  }

  private static RuntimeException notAllowed(KycStatus in, KycEvent event) {
    return switch (event) {
      case KycEvent.Resubmit resubmit -> CANNOT_RESUBMIT.reply();
      case KycEvent.Update update -> CANNOT_UPDATE.reply();
      case KycEvent.StartReview start -> cannot("start the review of", in);
      case KycEvent.Approve approve -> cannot("approve", in);
      case KycEvent.Reject reject -> cannot("reject", in);
      case KycEvent.RequestDocuments request -> cannot("request documents for", in);
    };
  }

  private static RuntimeException cannot(String what, KycStatus in) {
    return CANNOT_REVIEW.saying(
        "Can't " + what + " a KYC application that is " + KycNames.STATUSES.of(in));
  }

  private static RuntimeException badPictures(KycRefusal.BadPictures bad) {
    List<FieldProblem> problems =
        new TreeMap<>(bad.pictures())
            .entrySet().stream()
                .map(entry -> problem(field(entry.getKey()), words(entry.getValue())))
                .toList();
    return new FaultException(new Fault.Invalid(problems));
  }

  private static String field(DocumentType type) {
    return switch (type) {
      case CNIC_FRONT -> "cnicFront";
      case CNIC_BACK -> "cnicBack";
      case SELFIE -> "selfie";
      case ADDITIONAL -> "additional";
    };
  }

  private static String words(PictureRefusal refusal) {
    return switch (refusal) {
      case PictureRefusal.NotJpegOrPng() -> "must be a JPEG or PNG image";
      case PictureRefusal.FileTooLarge(long maxBytes) ->
          "must not be larger than " + (maxBytes >> 20) + " MB";
      case PictureRefusal.SidesTooLong(int width, int height, int max) ->
          "must not have more than " + max + " pixels on a side";
      case PictureRefusal.TooManyPixels(int width, int height) -> "has too many pixels";
      case PictureRefusal.Damaged() -> "is damaged or incomplete";
      case PictureRefusal.UnsupportedKind(PictureRefusal.Kind kind) ->
          "is of a kind that is not supported; please take the photo again";
    };
  }

  private static FaultException invalid(String field, String words) {
    return new FaultException(new Fault.Invalid(List.of(problem(field, words))));
  }

  private static FieldProblem problem(String field, String words) {
    return new FieldProblem(List.of(field), new Problem.Other(field + " " + words));
  }
}
