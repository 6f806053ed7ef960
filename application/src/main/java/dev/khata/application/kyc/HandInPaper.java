package dev.khata.application.kyc;

import dev.khata.domain.audit.Actor;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.PaperType;
import jakarta.inject.Inject;
import java.util.Optional;

/** Applies by a paper of any kind: the state says whether for the first time or again. */
public final class HandInPaper {
  private final KycApplications applications;
  private final SubmitKyc submitKyc;
  private final ChangeKyc changeKyc;

  @Inject
  HandInPaper(KycApplications applications, SubmitKyc submitKyc, ChangeKyc changeKyc) {
    this.applications = applications;
    this.submitKyc = submitKyc;
    this.changeKyc = changeKyc;
  }

  /**
   * What of an application is to change; what is empty stays.
   *
   * @param number that any paper but a CNIC may have
   */
  public record Edit(
      Optional<PaperType> type, Optional<String> number, HandedIn documents, Actor.Person by) {

    private boolean isEmpty() {
      return type.isEmpty() && number.isEmpty() && documents.types().isEmpty();
    }

    /** The number of another paper than the CNIC that was handed in needs a type of its own. */
    private Optional<IdentityPaper> paper(IdentityPaper now) {
      PaperType usual = now.type() == PaperType.CNIC ? PaperType.CITIZENSHIP : now.type();
      return type.isEmpty() && number.isEmpty()
          ? Optional.empty()
          : IdentityPaper.parse(type.orElse(usual), number.orElse(now.number()));
    }
  }

  /**
   * Hands it in, with both of its sides; again when it was rejected or more was asked for.
   *
   * @return empty when it is in
   */
  public Optional<KycRefusal> submit(IdentityPaper paper, HandedIn documents, Actor.Person by) {
    Optional<KycRefusal> refusal =
        submitKyc.handle(new SubmitKyc.Command(KycProfile.of(paper), documents, by));
    return refusal.equals(Optional.of(new KycRefusal.AlreadySubmitted()))
        ? changeKyc.resubmit(command(Optional.of(paper), documents, by))
        : refusal;
  }

  /**
   * Corrects what waits for a review, or hands in again what was asked for; what was rejected is
   * only submitted again as a whole.
   *
   * @return empty when it is done
   */
  public Optional<KycRefusal> edit(Edit edit) {
    return applications
        .of(edit.by().user())
        .map(found -> edit(found, edit))
        .orElseGet(() -> Optional.of(new KycRefusal.NoApplication()));
  }

  private Optional<KycRefusal> edit(KycApplication found, Edit edit) {
    ChangeKyc.Command command =
        command(edit.paper(found.profile().paper()), edit.documents(), edit.by());
    return switch (found.state()) {
      case KycState.Pending _, KycState.InReview _, KycState.Approved _ ->
          changeKyc.update(command);
      case KycState.AdditionalDocsRequired _ ->
          edit.isEmpty() ? Optional.empty() : changeKyc.resubmit(command);
      case KycState.Rejected rejected ->
          Optional.of(new KycRefusal.NotAllowed(rejected.status(), new KycEvent.Update()));
    };
  }

  private static ChangeKyc.Command command(
      Optional<IdentityPaper> paper, HandedIn documents, Actor.Person by) {
    return new ChangeKyc.Command(KycPatch.of(paper), documents, Optional.empty(), by);
  }
}
