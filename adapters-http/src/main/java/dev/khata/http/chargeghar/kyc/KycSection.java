package dev.khata.http.chargeghar.kyc;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.kyc.HandInPaper;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.http.chargeghar.KycStatusView;
import dev.khata.http.chargeghar.kyc.KycForms.KycChange;
import dev.khata.http.chargeghar.kyc.KycForms.KycForm;
import dev.khata.http.chargeghar.kyc.KycForms.KycRequest;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;
import java.util.Optional;

/** A user's own application. */
public final class KycSection {
  private static final String KYC = "/api/users/kyc";

  private final HandInPaper handInPaper;
  private final ReadKyc readKyc;
  private final Papers papers;

  @Inject
  KycSection(HandInPaper handInPaper, ReadKyc readKyc, Papers papers) {
    this.handInPaper = handInPaper;
    this.readKyc = readKyc;
    this.papers = papers;
  }

  void declare(Section api) {
    api.post(KYC)
        .named("submitKyc")
        .needs(USER)
        .summary("Hand in a paper that proves who one is; again when that was asked for")
        .takes(Payload.jsonOrForm(KycRequest.class, KycForm.class, KycForm::of))
        .gives(201, KycView.class, KycView.EXAMPLE)
        .does(call -> submit(papers.whole(call.body()), call.actor()));

    api.patch(KYC)
        .named("changeKyc")
        .needs(USER)
        .summary("Change what waits for a review, or send what was asked for")
        .takes(Payload.jsonOrForm(KycChange.class, KycForm.class, KycForm::of))
        .gives(200, KycView.class, KycView.EXAMPLE)
        .does(call -> edit(papers.edit(call.body(), call.actor())));

    api.get(KYC + "/status")
        .named("getKycStatus")
        .needs(USER)
        .summary("How far one's verification has come")
        .gives(200, KycStatusView.class, KycStatusView.EXAMPLE)
        .does(call -> KycStatusView.of(readKyc.of(call.actor().user()).map(KycStanding::of)));
  }

  private KycView submit(Papers.Paper sent, Actor.Person by) {
    return unless(handInPaper.submit(sent.paper(), sent.sides(), by), by);
  }

  private KycView edit(HandInPaper.Edit edit) {
    return unless(handInPaper.edit(edit), edit.by());
  }

  /** Without an application after it was done, its owner has just deleted their account. */
  private KycView unless(Optional<KycRefusal> refusal, Actor.Person by) {
    if (refusal.isPresent()) {
      throw KycErrors.of(refusal.get());
    }
    return readKyc.of(by.user()).map(KycView::of).orElseThrow(() -> new UserGone(by.user()));
  }
}
