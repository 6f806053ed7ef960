package dev.khata.http.wattsup.kyc;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.kyc.ChangeKyc;
import dev.khata.application.kyc.HandedIn;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.kyc.SubmitKyc;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.PlainText;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Section;
import dev.khata.http.wattsup.DoneView;
import dev.khata.http.wattsup.KycErrors;
import dev.khata.http.wattsup.KycView;
import dev.khata.http.wattsup.kyc.KycForms.ResubmitKycForm;
import dev.khata.http.wattsup.kyc.KycForms.SubmitKycForm;
import dev.khata.http.wattsup.kyc.KycForms.UpdateKycRequest;
import jakarta.inject.Inject;
import java.util.Optional;

/** A user's own application. */
public final class Applying {
  private static final DoneView SUBMITTED = DoneView.of("KYC submitted successfully");
  private static final DoneView RESUBMITTED = DoneView.of("KYC documents resubmitted successfully");
  private static final DoneView UPDATED = DoneView.of("KYC information updated successfully");

  private final ReadKyc readKyc;
  private final SubmitKyc submitKyc;
  private final ChangeKyc changeKyc;
  private final Papers papers;

  @Inject
  Applying(ReadKyc readKyc, SubmitKyc submitKyc, ChangeKyc changeKyc, Papers papers) {
    this.readKyc = readKyc;
    this.submitKyc = submitKyc;
    this.changeKyc = changeKyc;
    this.papers = papers;
  }

  void declare(Section api) {
    api.get("/api/v1/kyc/status")
        .named("getKycStatus")
        .needs(USER)
        .summary("One's own application and its documents")
        .gives(200, KycView.class, KycView.EXAMPLE)
        .fails(KycErrors.NO_RECORD)
        .does(call -> status(call.actor().user()));

    api.post("/api/v1/kyc/submit")
        .named("submitKyc")
        .needs(USER)
        .summary("Hand in one's papers, for users who registered without them")
        .takes(Payload.form(SubmitKycForm.class))
        .gives(201, DoneView.class, SUBMITTED)
        .fails(KycErrors.ALREADY_SUBMITTED, KycErrors.CNIC_TAKEN)
        .does(call -> submit(call.body(), call.actor()));

    api.post("/api/v1/kyc/resubmit")
        .named("resubmitKyc")
        .needs(USER)
        .summary("Send better or further documents; one of each type counts")
        .takes(Payload.form(ResubmitKycForm.class))
        .gives(200, DoneView.class, RESUBMITTED)
        .fails(KycErrors.NO_RECORD, KycErrors.CANNOT_RESUBMIT, KycErrors.OVERTAKEN)
        .does(call -> resubmit(call.body(), call.actor()));

    api.put("/api/v1/kyc/update")
        .named("updateKyc")
        .needs(USER)
        .summary("Correct what one said of oneself: what is left out stays")
        .takes(UpdateKycRequest.class, UpdateKycRequest.EXAMPLE)
        .gives(200, DoneView.class, UPDATED)
        .fails(KycErrors.NO_RECORD, KycErrors.CANNOT_UPDATE, KycErrors.OVERTAKEN)
        .does(
            call ->
                unless(
                    changeKyc.update(
                        new ChangeKyc.Command(
                            papers.patch(call.body()),
                            HandedIn.nothing(),
                            Optional.empty(),
                            call.actor())),
                    UPDATED));
  }

  private KycView status(UserId user) {
    return readKyc.of(user).map(KycView::of).orElseThrow(KycErrors.NO_RECORD::reply);
  }

  private DoneView submit(SubmitKycForm form, Actor.Person by) {
    return unless(
        submitKyc.handle(new SubmitKyc.Command(papers.profile(form), form.documents(), by)),
        SUBMITTED);
  }

  private DoneView resubmit(ResubmitKycForm form, Actor.Person by) {
    HandedIn documents = form.documents();
    if (documents.types().isEmpty()) {
      throw FaultException.invalid("cnicFront", new Problem.Other("at least one file is required"));
    }
    Optional<String> notes = form.notes().map(PlainText::trim).filter(text -> !text.isEmpty());
    return unless(
        changeKyc.resubmit(
            new ChangeKyc.Command(KycPatch.of(Optional.empty()), documents, notes, by)),
        RESUBMITTED);
  }

  private static DoneView unless(Optional<KycRefusal> refusal, DoneView done) {
    if (refusal.isPresent()) {
      throw KycErrors.of(refusal.get());
    }
    return done;
  }
}
