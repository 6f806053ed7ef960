package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.Remarks;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Letter;
import dev.khata.domain.messaging.Template;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What an applicant hears of each decision, and what not. */
class TellApplicantTest {
  private static final String COMMENT = "Blurred $1 {code} {{link}} %s \\.";
  private static final String INTERNAL = "Looks forged.";
  private static final Remarks REMARKS =
      new Remarks(Set.of(), Optional.of(COMMENT), Optional.of(INTERNAL), true);

  private final KycDesk desk = new KycDesk();
  private final UserId reviewer = desk.somebody().id();
  private final KycEvent.Approve approve = new KycEvent.Approve(reviewer, Optional.of(INTERNAL));
  private final KycEvent.Reject reject = new KycEvent.Reject(reviewer, REMARKS);
  private final KycEvent.RequestDocuments request =
      new KycEvent.RequestDocuments(reviewer, Set.of(DocumentType.SELFIE), REMARKS);

  @Test
  void an_approval_is_told_by_mail_and_in_the_app() {
    User user = decided(approve);

    assertThat(mail(user).subject()).isEqualTo("Your identity is verified");
    assertThat(mail(user).text()).doesNotContain(INTERNAL);
    assertThat(notice(user).template()).isEqualTo(Template.KYC_APPROVED);
    assertThat(notice(user).variables()).isEmpty();
  }

  @Test
  void a_rejection_is_told_with_its_reason_as_it_was_written() {
    User user = decided(reject);

    assertThat(mail(user).subject()).isEqualTo("Your documents were not accepted");
    assertThat(mail(user).text()).containsOnlyOnce(COMMENT).doesNotContain(INTERNAL);
    assertThat(mail(user).html()).doesNotContain(INTERNAL);
    assertThat(notice(user).template()).isEqualTo(Template.KYC_REJECTED);
    assertThat(notice(user).variables()).containsOnlyKeys("comment").containsValue(COMMENT);
  }

  @Test
  void a_request_for_documents_is_told_in_the_reviewers_words() {
    User user = decided(request);

    assertThat(mail(user).subject()).isEqualTo("Please send further documents");
    assertThat(mail(user).text()).containsOnlyOnce(COMMENT).doesNotContain(INTERNAL);
    assertThat(mail(user).html()).doesNotContain(INTERNAL);
    assertThat(notice(user).template()).isEqualTo(Template.KYC_DOCUMENTS_REQUESTED);
    assertThat(notice(user).variables()).containsOnlyKeys("comment").containsValue(COMMENT);
  }

  @Test
  void it_is_told_in_the_applicants_language_and_not_in_the_reviewers() {
    User nepali = applied(Somebody.withFreshEmail().verified().speaking("ne"));
    User unasked = applied(Somebody.withFreshEmail().verified());

    desk.reviewed(nepali, approve);
    desk.reviewed(unasked, approve);
    desk.world.post.settle();

    assertThat(mail(nepali).subject()).isEqualTo("तपाईंको पहिचान प्रमाणित भयो");
    assertThat(mail(unasked).subject()).isEqualTo("Your identity is verified");
  }

  @Test
  void the_beginning_of_a_review_is_told_to_nobody() {
    User user = decided(new KycEvent.StartReview(reviewer));

    assertThat(mailTo(user)).isEmpty();
    assertThat(desk.world.post.inbox.unread(user.id(), desk.world.clock.instant())).isZero();
  }

  @Test
  void an_address_that_nobody_has_proven_gets_no_mail_and_the_inbox_does() {
    User user = applied(Somebody.withFreshEmail().in(Contract.WATTSUP));

    desk.reviewed(user, reject);

    assertThat(mailTo(user)).isEmpty();
    assertThat(notice(user).template()).isEqualTo(Template.KYC_REJECTED);
  }

  @Test
  void who_has_no_address_is_told_in_the_app() {
    User user = applied(Somebody.withFreshPhone().verified());

    desk.reviewed(user, approve);

    assertThat(notice(user).template()).isEqualTo(Template.KYC_APPROVED);
    desk.world.post.settle();
    assertThat(desk.world.post.email.handed()).isEmpty();
    assertThat(desk.world.post.sms.handed()).isEmpty();
  }

  @Test
  void a_reviewer_is_told_nothing() {
    decided(approve);

    assertThat(desk.world.post.inbox.unread(reviewer, desk.world.clock.instant())).isZero();
    assertThat(desk.world.post.email.handed()).hasSize(1);
  }

  private User decided(KycEvent.OfReviewer event) {
    User user = desk.applicant();
    desk.reviewed(user, event);
    desk.world.post.settle();
    return user;
  }

  private User applied(Somebody somebody) {
    User user = somebody.addTo(desk.world.users);
    desk.submit.handle(
        new SubmitKyc.Command(
            SomePapers.profile(SomePapers.card()),
            HandedIn.pictures(KycDesk.files(DocumentType.required())),
            KycDesk.as(user.id())));
    return user;
  }

  private Letter mail(User user) {
    return mailTo(user).orElseThrow();
  }

  private Optional<Letter> mailTo(User user) {
    return desk.world.post.lastEmail(user.email().map(Claim::value).orElseThrow().asGiven());
  }

  private InboxMessage notice(User user) {
    var page = desk.world.post.inbox.page(user.id(), new Window(0, 10), desk.world.clock.instant());
    assertThat(page.total()).isEqualTo(1);
    return page.items().getFirst();
  }
}
