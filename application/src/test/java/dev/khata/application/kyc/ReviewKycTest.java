package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.kyc.Remarks;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewKycTest {
  private final KycDesk desk = new KycDesk();
  private final User applicant = desk.applicant();
  private final UserId reviewer = desk.somebody().id();

  @Test
  void a_reviewer_takes_the_application_to_look_at_it() {
    assertThat(decide(new KycEvent.StartReview(reviewer))).isEmpty();

    assertThat(state()).isEqualTo(new KycState.InReview(reviewer));
    assertThat(audited(KycAction.KYC_REVIEW_STARTED).detail()).isEmpty();
  }

  @Test
  void an_approval_is_kept_and_audited_with_the_note() {
    assertThat(decide(new KycEvent.Approve(reviewer, Optional.of("Checked twice.")))).isEmpty();

    assertThat(state()).isEqualTo(new KycState.Approved());
    assertThat(audited(KycAction.KYC_APPROVED).detail())
        .contains(AuditDetail.of("internal", "Checked twice."));
  }

  @Test
  void a_rejection_is_kept_and_audited_with_both_comments() {
    Remarks remarks = SomePapers.remarks("Blurred.\nAgain, please.");

    assertThat(decide(new KycEvent.Reject(reviewer, remarks))).isEmpty();

    assertThat(state()).isEqualTo(new KycState.Rejected());
    assertThat(desk.applications.reviews(application().id()))
        .containsExactly(application().review().orElseThrow());
    assertThat(audited(KycAction.KYC_REJECTED).detail())
        .contains(
            AuditDetail.text("Blurred.\nAgain, please.")
                .and("internal", "for colleagues: Blurred.\nAgain, please."));
  }

  @Test
  void a_request_for_documents_is_kept_and_audited() {
    Remarks remarks =
        new Remarks(Set.of(), Optional.of("The back, please."), Optional.empty(), true);

    assertThat(
            decide(
                new KycEvent.RequestDocuments(reviewer, Set.of(DocumentType.CNIC_BACK), remarks)))
        .isEmpty();

    assertThat(state())
        .isEqualTo(new KycState.AdditionalDocsRequired(Set.of(DocumentType.CNIC_BACK)));
    assertThat(audited(KycAction.DOCUMENT_REQUESTED).detail())
        .contains(AuditDetail.text("The back, please."));
  }

  @Test
  void a_decision_without_a_word_is_audited_without_one() {
    decide(new KycEvent.Approve(reviewer, Optional.empty()));

    assertThat(audited(KycAction.KYC_APPROVED).detail()).isEmpty();
  }

  static Stream<KycEvent.OfReviewer> everything() {
    return everything(new UserId(99));
  }

  private static Stream<KycEvent.OfReviewer> everything(UserId by) {
    Remarks remarks = SomePapers.remarks("Blurred.");
    return Stream.of(
        new KycEvent.StartReview(by),
        new KycEvent.Approve(by, Optional.of("Fine.")),
        new KycEvent.Reject(by, remarks),
        new KycEvent.RequestDocuments(by, Set.of(DocumentType.SELFIE), remarks));
  }

  @Test
  void nobody_reviews_their_own_application() {
    KycApplication before = application();

    everything(applicant.id())
        .forEach(event -> assertThat(decide(event)).contains(new KycRefusal.OwnApplication()));

    assertNothingHappened(before);
  }

  @ParameterizedTest
  @MethodSource("everything")
  void where_there_is_no_application_nothing_is_decided(KycEvent.OfReviewer event) {
    User stranger = desk.somebody();

    assertThat(desk.decide(stranger, event)).contains(new KycRefusal.NoApplication());
    assertThat(
            desk.review.handle(
                new ReviewKyc.Command(Fresh.uuid(), event, KycDesk.as(event.reviewer()))))
        .contains(new KycRefusal.NoApplication());
    assertThat(desk.world.audit.actions()).containsExactly(KycAction.KYC_SUBMITTED);
  }

  @Test
  void nobody_decides_under_the_name_of_another() {
    KycEvent.Approve theirs = new KycEvent.Approve(reviewer, Optional.empty());

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> new ReviewKyc.Command(applicant.publicId(), theirs, KycDesk.as(applicant.id())));
  }

  @Test
  void an_approved_application_stays_approved() {
    desk.approved(applicant);
    KycApplication before = application();
    desk.world.clock.advance(Duration.ofSeconds(10));

    everything(reviewer)
        .forEach(
            event ->
                assertThat(decide(event))
                    .contains(new KycRefusal.NotAllowed(KycStatus.APPROVED, event)));

    assertThat(application()).isEqualTo(before);
  }

  @Test
  void nobody_decides_while_the_applicant_has_to_act() {
    desk.rejected(applicant);
    desk.world.clock.advance(Duration.ofMinutes(1));

    everything(reviewer)
        .forEach(
            event ->
                assertThat(decide(event))
                    .contains(new KycRefusal.NotAllowed(KycStatus.REJECTED, event)));
  }

  @Test
  void who_decides_just_after_another_is_overtaken() {
    desk.approved(applicant);
    KycApplication before = application();
    desk.world.clock.advance(Duration.ofSeconds(9));

    everything(reviewer)
        .forEach(event -> assertThat(decide(event)).contains(new KycRefusal.Overtaken()));

    assertThat(application()).isEqualTo(before);
  }

  @Test
  void who_decides_twice_is_told_that_it_is_done() {
    KycEvent.Approve approve = new KycEvent.Approve(reviewer, Optional.empty());
    decide(approve);

    assertThat(decide(approve)).contains(new KycRefusal.NotAllowed(KycStatus.APPROVED, approve));

    assertThat(desk.audited(KycAction.KYC_APPROVED)).hasSize(1);
  }

  @Test
  void one_reviewer_at_a_time_looks_at_an_application() {
    UserId first = desk.somebody().id();
    decide(new KycEvent.StartReview(first));
    desk.world.clock.advance(Duration.ofDays(1));
    KycEvent.StartReview again = new KycEvent.StartReview(first);

    assertThat(decide(new KycEvent.StartReview(reviewer))).contains(new KycRefusal.UnderReview());
    assertThat(decide(again)).contains(new KycRefusal.NotAllowed(KycStatus.IN_REVIEW, again));

    assertThat(state()).isEqualTo(new KycState.InReview(first));
    assertThat(desk.audited(KycAction.KYC_REVIEW_STARTED)).hasSize(1);
  }

  @Test
  void another_reviewer_may_decide_what_somebody_is_looking_at() {
    decide(new KycEvent.StartReview(desk.somebody().id()));

    assertThat(decide(new KycEvent.Approve(reviewer, Optional.empty()))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void who_is_beaten_between_reading_and_writing_is_overtaken(KycEvent.OfReviewer event) {
    desk.applications.beforeNextUpdate(() -> desk.approved(applicant));

    assertThat(desk.decide(applicant, event)).contains(new KycRefusal.Overtaken());

    assertThat(state()).isEqualTo(new KycState.Approved());
    assertThat(desk.world.audit.actions())
        .containsExactly(KycAction.KYC_SUBMITTED, KycAction.KYC_APPROVED);
    assertThat(desk.world.post.inbox.unread(applicant.id(), desk.world.clock.instant()))
        .isEqualTo(1);
    desk.world.post.settle();
    assertThat(desk.world.post.email.handed()).hasSize(1);
  }

  private void assertNothingHappened(KycApplication before) {
    assertThat(application()).isEqualTo(before);
    assertThat(desk.world.audit.actions()).containsExactly(KycAction.KYC_SUBMITTED);
    desk.world.post.settle();
    assertThat(desk.world.post.email.handed()).isEmpty();
    assertThat(desk.world.post.inbox.unread(applicant.id(), desk.world.clock.instant())).isZero();
  }

  private AuditEvent audited(KycAction action) {
    List<AuditEvent> events = desk.audited(action);
    assertThat(events).hasSize(1);
    assertThat(events.getFirst().actor()).isEqualTo(KycDesk.as(reviewer));
    assertThat(events.getFirst().subject()).contains(applicant.id());
    assertThat(events.getFirst().at()).isEqualTo(desk.world.clock.instant());
    return events.getFirst();
  }

  private KycApplication application() {
    return desk.applicationOf(applicant);
  }

  private KycState state() {
    return application().state();
  }

  private Optional<KycRefusal> decide(KycEvent.OfReviewer event) {
    return desk.decide(applicant, event);
  }
}
