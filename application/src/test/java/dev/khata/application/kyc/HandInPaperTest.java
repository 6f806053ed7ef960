package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.User;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentLink;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.PaperType;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HandInPaperTest {
  private static final DocumentLink FRONT = new DocumentLink("https://files.example/front");
  private static final DocumentLink BACK = new DocumentLink("https://files.example/back");

  private final KycDesk desk = new KycDesk();
  private final User user = desk.somebody();
  private final IdentityPaper paper = SomePapers.passport();

  @Test
  void links_are_kept_and_nothing_is_stored() {
    assertThat(submit(paper)).isEmpty();

    KycApplication handedIn = desk.applicationOf(user);
    assertThat(handedIn.profile().paper()).isEqualTo(paper);
    assertThat(handedIn.documents())
        .extracting(Document::link)
        .containsExactly(Optional.of(FRONT), Optional.of(BACK));
    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.audited(KycAction.KYC_SUBMITTED)).hasSize(1);
  }

  @Test
  void of_a_picture_and_a_link_the_picture_counts() {
    HandedIn both =
        new HandedIn(
            KycDesk.files(DocumentType.CNIC_FRONT),
            Map.of(DocumentType.CNIC_FRONT, FRONT, DocumentType.CNIC_BACK, BACK));

    assertThat(desk.handIn.submit(paper, both, KycDesk.as(user.id()))).isEmpty();

    assertThat(desk.applicationOf(user).documents())
        .extracting(Document::link)
        .containsExactly(Optional.empty(), Optional.of(BACK));
    assertThat(desk.vault.stored()).hasSize(1);
  }

  @Test
  void it_is_submitted_again_only_when_somebody_asked_for_it() {
    submit(paper);
    assertThat(submit(paper)).contains(noResubmissionIn(KycStatus.PENDING));
    desk.reviewed(user, new KycEvent.StartReview(desk.somebody().id()));
    assertThat(submit(paper)).contains(noResubmissionIn(KycStatus.IN_REVIEW));

    desk.rejected(user);
    assertThat(submit(SomePapers.passport())).isEmpty();
    assertThat(desk.applicationOf(user).submissions()).isEqualTo(2);

    desk.askedFor(user, DocumentType.SELFIE, DocumentType.CNIC_BACK);
    assertThat(submit(paper)).isEmpty();
    assertThat(desk.applicationOf(user).state()).isEqualTo(new KycState.Pending());
    assertThat(desk.applicationOf(user).profile().paper()).isEqualTo(paper);

    desk.approved(user);
    assertThat(submit(paper)).contains(noResubmissionIn(KycStatus.APPROVED));
  }

  @Test
  void what_waits_for_review_is_edited_without_being_submitted_again() {
    submit(paper);

    assertThat(edit(Optional.of(PaperType.NATIONAL_ID), Optional.of("NID-2 345"), BACK)).isEmpty();

    KycApplication edited = desk.applicationOf(user);
    assertThat(edited.profile().paper())
        .isEqualTo(new IdentityPaper(PaperType.NATIONAL_ID, "NID-2 345"));
    assertThat(edited.documents().getFirst().link()).contains(BACK);
    assertThat(edited.submissions()).isEqualTo(1);
    assertThat(desk.audited(KycAction.KYC_UPDATED)).hasSize(1);
  }

  @Test
  void an_edit_of_nothing_changes_nothing() {
    submit(paper);
    KycApplication before = desk.applicationOf(user);

    assertThat(edit(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(desk.applicationOf(user)).isEqualTo(before);

    desk.askedFor(user, DocumentType.SELFIE);
    assertThat(edit(Optional.empty(), Optional.empty())).isEmpty();
    assertThat(desk.applicationOf(user).state().status())
        .isEqualTo(KycStatus.ADDITIONAL_DOCS_REQUIRED);
  }

  @Test
  void an_edit_is_a_resubmission_once_what_was_asked_for_has_come() {
    submit(paper);
    desk.askedFor(user, DocumentType.CNIC_FRONT, DocumentType.ADDITIONAL);

    assertThat(edit(Optional.empty(), Optional.of("PA 7654321"))).isEmpty();
    assertThat(desk.applicationOf(user).state())
        .isEqualTo(new KycState.AdditionalDocsRequired(Set.of(DocumentType.CNIC_FRONT)));
    assertThat(edit(Optional.empty(), Optional.empty(), BACK)).isEmpty();

    KycApplication again = desk.applicationOf(user);
    assertThat(again.state()).isEqualTo(new KycState.Pending());
    assertThat(again.submissions()).isEqualTo(2);
    assertThat(again.profile().paper().number()).isEqualTo("PA 7654321");
    assertThat(desk.audited(KycAction.KYC_RESUBMITTED)).hasSize(2);
  }

  @Test
  void nothing_else_can_be_edited() {
    assertThat(edit(Optional.empty(), Optional.of("12345")))
        .contains(new KycRefusal.NoApplication());

    submit(paper);
    desk.reviewed(user, new KycEvent.StartReview(desk.somebody().id()));
    assertThat(edit(Optional.empty(), Optional.of("12345")))
        .contains(noEditIn(KycStatus.IN_REVIEW));
    desk.rejected(user);
    assertThat(edit(Optional.empty(), Optional.of("12345"))).contains(noEditIn(KycStatus.REJECTED));
    submit(paper);
    desk.approved(user);
    assertThat(edit(Optional.empty(), Optional.of("12345"))).contains(noEditIn(KycStatus.APPROVED));
    assertThat(desk.applicationOf(user).profile().paper()).isEqualTo(paper);
  }

  @Test
  void a_paper_of_another_is_refused_at_every_door() {
    User other = desk.somebody();
    desk.handIn.submit(paper, links(), KycDesk.as(other.id()));

    assertThat(submit(paper)).contains(new KycRefusal.PaperTaken());
    IdentityPaper own = SomePapers.passport();
    submit(own);
    assertThat(edit(Optional.empty(), Optional.of(paper.number())))
        .contains(new KycRefusal.PaperTaken());
    desk.rejected(user);
    assertThat(submit(paper)).contains(new KycRefusal.PaperTaken());
    assertThat(desk.applicationOf(user).profile().paper()).isEqualTo(own);
    assertThat(desk.applicationOf(user).state()).isEqualTo(new KycState.Rejected());
  }

  @Test
  void ones_own_number_is_spelled_anew() {
    submit(new IdentityPaper(PaperType.CITIZENSHIP, "27-01-75/12345"));

    assertThat(edit(Optional.empty(), Optional.of("२७०१७५१२३४५"))).isEmpty();

    assertThat(desk.applicationOf(user).profile().paper().number()).isEqualTo("२७०१७५१२३४५");
  }

  @Test
  void who_applied_by_a_cnic_can_take_another_paper() {
    User applicant = desk.applicant();
    var edit =
        new HandInPaper.Edit(
            Optional.empty(),
            Optional.of("27-01-75/12345"),
            HandedIn.nothing(),
            KycDesk.as(applicant.id()));

    assertThat(desk.handIn.edit(edit)).isEmpty();

    assertThat(desk.applicationOf(applicant).profile().paper())
        .isEqualTo(new IdentityPaper(PaperType.CITIZENSHIP, "27-01-75/12345"));
  }

  private static HandedIn links() {
    return new HandedIn(
        Map.of(), Map.of(DocumentType.CNIC_FRONT, FRONT, DocumentType.CNIC_BACK, BACK));
  }

  private Optional<KycRefusal> submit(IdentityPaper given) {
    return desk.handIn.submit(given, links(), KycDesk.as(user.id()));
  }

  private Optional<KycRefusal> edit(Optional<PaperType> type, Optional<String> number) {
    return edit(type, number, HandedIn.nothing());
  }

  private Optional<KycRefusal> edit(
      Optional<PaperType> type, Optional<String> number, DocumentLink front) {
    return edit(type, number, new HandedIn(Map.of(), Map.of(DocumentType.CNIC_FRONT, front)));
  }

  private Optional<KycRefusal> edit(
      Optional<PaperType> type, Optional<String> number, HandedIn documents) {
    return desk.handIn.edit(new HandInPaper.Edit(type, number, documents, KycDesk.as(user.id())));
  }

  private static KycRefusal noResubmissionIn(KycStatus status) {
    return new KycRefusal.NotAllowed(status, new KycEvent.Resubmit(Set.of(DocumentType.values())));
  }

  private static KycRefusal noEditIn(KycStatus status) {
    return new KycRefusal.NotAllowed(status, new KycEvent.Update());
  }
}
