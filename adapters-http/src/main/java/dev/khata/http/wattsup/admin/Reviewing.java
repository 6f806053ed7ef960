package dev.khata.http.wattsup.admin;

import static dev.khata.http.endpoint.Access.admin;
import static dev.khata.http.wattsup.admin.UserList.USER_ID;

import dev.khata.application.kyc.ReviewKyc;
import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.kyc.ReviewLabel;
import dev.khata.http.endpoint.Call;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Section;
import dev.khata.http.input.Multiline;
import dev.khata.http.wattsup.DoneView;
import dev.khata.http.wattsup.KycErrors;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Deciding about applications. */
public final class Reviewing {
  private static final int LONGEST_COMMENT = 2_000;
  private static final int MAX_LABELS = 10;
  private static final Failure[] REFUSALS = {
    KycErrors.NO_RECORD,
    KycErrors.CANNOT_REVIEW,
    KycErrors.OWN_APPLICATION,
    KycErrors.OVERTAKEN,
    KycErrors.UNDER_REVIEW
  };
  private static final DoneView STARTED = DoneView.of("KYC review started successfully");
  private static final DoneView APPROVED = DoneView.of("KYC approved successfully");
  private static final DoneView REJECTED = DoneView.of("KYC rejected successfully");
  private static final DoneView REQUESTED = DoneView.of("Document request sent successfully");

  private final ReviewKyc reviewKyc;

  @Inject
  Reviewing(ReviewKyc reviewKyc) {
    this.reviewKyc = reviewKyc;
  }

  record ApproveRequest(@Multiline Optional<@Size(max = LONGEST_COMMENT) String> note) {
    static final ApproveRequest EXAMPLE =
        new ApproveRequest(Optional.of("All documents verified successfully"));
  }

  record RejectRequest(
      @Multiline @NotBlank @Size(max = LONGEST_COMMENT) String reason,
      Optional<@Size(max = MAX_LABELS) List<@NotNull ReviewLabel>> labels,
      @Multiline Optional<@Size(max = LONGEST_COMMENT) String> internalComment,
      Optional<Boolean> canRetry) {
    static final RejectRequest EXAMPLE =
        new RejectRequest(
            "Document quality is poor. Please upload clearer images.",
            Optional.of(List.of(ReviewLabel.BLURRED)),
            Optional.of("The back can't be read at all."),
            Optional.of(true));

    Remarks remarks() {
      return Reviewing.remarks(reason, labels, internalComment, canRetry);
    }
  }

  record DocumentRequest(
      @NotNull @NotEmpty @Size(max = MAX_LABELS) List<@NotNull DocumentType> documentTypes,
      @Multiline @NotBlank @Size(max = LONGEST_COMMENT) String message,
      Optional<@Size(max = MAX_LABELS) List<@NotNull ReviewLabel>> labels,
      @Multiline Optional<@Size(max = LONGEST_COMMENT) String> internalComment,
      Optional<Boolean> canRetry) {
    static final DocumentRequest EXAMPLE =
        new DocumentRequest(
            List.of(DocumentType.CNIC_FRONT, DocumentType.SELFIE),
            "Please upload clearer images of your CNIC front and selfie.",
            Optional.of(List.of(ReviewLabel.GLARE)),
            Optional.empty(),
            Optional.of(true));

    Remarks remarks() {
      return Reviewing.remarks(message, labels, internalComment, canRetry);
    }
  }

  void declare(Section api) {
    api.put("/api/v1/admin/kyc/{userId}/start-review")
        .named("startKycReview")
        .needs(admin(Resource.KYC, Action.EDIT))
        .summary("Take an application to review it; one reviewer at a time")
        .at(USER_ID)
        .gives(200, DoneView.class, STARTED)
        .fails(REFUSALS)
        .does(call -> review(call, KycEvent.StartReview::new, STARTED));

    api.put("/api/v1/admin/kyc/{userId}/approve")
        .named("approveKyc")
        .needs(admin(Resource.KYC, Action.EDIT))
        .summary("Approve an application; the note is for colleagues")
        .at(USER_ID)
        .mayTake(ApproveRequest.class, ApproveRequest.EXAMPLE)
        .gives(200, DoneView.class, APPROVED)
        .fails(REFUSALS)
        .does(
            call ->
                review(
                    call,
                    by ->
                        new KycEvent.Approve(
                            by, call.body().flatMap(ApproveRequest::note).flatMap(Reviewing::said)),
                    APPROVED));

    api.put("/api/v1/admin/kyc/{userId}/reject")
        .named("rejectKyc")
        .needs(admin(Resource.KYC, Action.EDIT))
        .summary("Reject an application; the applicant is told the reason")
        .at(USER_ID)
        .takes(RejectRequest.class, RejectRequest.EXAMPLE)
        .gives(200, DoneView.class, REJECTED)
        .fails(REFUSALS)
        .does(call -> review(call, by -> new KycEvent.Reject(by, call.body().remarks()), REJECTED));

    api.post("/api/v1/admin/kyc/{userId}/request-documents")
        .named("requestKycDocuments")
        .needs(admin(Resource.KYC, Action.EDIT))
        .summary("Ask an applicant for further or better documents")
        .at(USER_ID)
        .takes(DocumentRequest.class, DocumentRequest.EXAMPLE)
        .gives(200, DoneView.class, REQUESTED)
        .fails(REFUSALS)
        .does(
            call ->
                review(
                    call,
                    by ->
                        new KycEvent.RequestDocuments(
                            by, Set.copyOf(call.body().documentTypes()), call.body().remarks()),
                    REQUESTED));
  }

  private DoneView review(
      Call<?, ?> call, Function<UserId, KycEvent.OfReviewer> event, DoneView done) {
    var refusal =
        reviewKyc.handle(
            new ReviewKyc.Command(
                call.path(USER_ID), event.apply(call.actor().user()), call.actor()));
    if (refusal.isPresent()) {
      throw KycErrors.of(refusal.get());
    }
    return done;
  }

  private static Remarks remarks(
      String comment,
      Optional<List<ReviewLabel>> labels,
      Optional<String> internalComment,
      Optional<Boolean> canRetry) {
    return new Remarks(
        Set.copyOf(labels.orElse(List.of())),
        Optional.of(comment.strip()),
        internalComment.flatMap(Reviewing::said),
        canRetry.orElse(true));
  }

  private static Optional<String> said(String text) {
    return Optional.of(text.strip()).filter(stripped -> !stripped.isEmpty());
  }
}
