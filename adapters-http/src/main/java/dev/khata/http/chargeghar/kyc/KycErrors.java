package dev.khata.http.chargeghar.kyc;

import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.domain.documents.PictureRefusal;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import java.util.List;
import java.util.TreeMap;

/** Why something about an application is not done, in ChargeGhar's words. */
final class KycErrors {
  private KycErrors() {}

  /** Ends a call with a refusal. */
  static FaultException of(KycRefusal refusal) {
    return switch (refusal) {
      case KycRefusal.NoApplication() -> invalid("KYC has not been submitted.");
      case KycRefusal.AlreadySubmitted() -> invalid("KYC has already been submitted.");
      case KycRefusal.PaperTaken() ->
          invalid(Papers.NUMBER, "This document is used by another account.");
      case KycRefusal.Underage() -> invalid("You must be at least 18 years old.");
      case KycRefusal.NotAllowed(KycStatus in, KycEvent event) -> notAllowed(in);
      case KycRefusal.OwnApplication() -> invalid("You can't review your own KYC.");
      case KycRefusal.UnderReview() -> notAllowed(KycStatus.IN_REVIEW);
      case KycRefusal.Overtaken() -> invalid("KYC has just been changed; try again.");
      case KycRefusal.BadPictures bad -> badPictures(bad);
    };
  }

  private static FaultException notAllowed(KycStatus in) {
    return invalid(
        switch (in) {
          case PENDING, ADDITIONAL_DOCS_REQUIRED -> "KYC is already pending.";
          case IN_REVIEW -> "KYC is under review.";
          case APPROVED -> "KYC is already approved.";
          case REJECTED -> "KYC was rejected; submit it again as a whole.";
        });
  }

  private static FaultException badPictures(KycRefusal.BadPictures bad) {
    List<FieldProblem> problems =
        new TreeMap<>(bad.pictures())
            .entrySet().stream()
                .map(
                    entry ->
                        new FieldProblem(
                            List.of(field(entry.getKey())),
                            new Problem.Other(words(entry.getValue()))))
                .toList();
    return new FaultException(new Fault.Invalid(problems));
  }

  private static String field(DocumentType type) {
    return switch (type) {
      case CNIC_FRONT -> Papers.FRONT;
      case CNIC_BACK -> Papers.BACK;
      case SELFIE, ADDITIONAL -> throw new IllegalArgumentException("nobody sends a " + type);
    };
  }

  private static String words(PictureRefusal refusal) {
    return switch (refusal) {
      case PictureRefusal.NotJpegOrPng() -> "Upload a JPEG or PNG image.";
      case PictureRefusal.FileTooLarge(long maxBytes) ->
          "Upload an image of at most " + (maxBytes >> 20) + " MB.";
      case PictureRefusal.SidesTooLong(int width, int height, int max) ->
          "Upload an image of at most " + max + " pixels on a side.";
      case PictureRefusal.TooManyPixels(int width, int height) -> "The image has too many pixels.";
      case PictureRefusal.Damaged() -> "The image is damaged or incomplete.";
      case PictureRefusal.UnsupportedKind(PictureRefusal.Kind kind) ->
          "The image is of a kind that is not supported; please take the photo again.";
    };
  }
}
