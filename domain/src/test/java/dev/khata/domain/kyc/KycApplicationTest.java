package dev.khata.domain.kyc;

import static dev.khata.domain.kyc.DocumentStatus.PENDING;
import static dev.khata.domain.kyc.DocumentStatus.REJECTED;
import static dev.khata.domain.kyc.DocumentStatus.VERIFIED;
import static dev.khata.domain.kyc.SomeApplication.NOW;
import static dev.khata.domain.kyc.SomeApplication.REVIEWER;
import static dev.khata.domain.kyc.SomeApplication.document;
import static dev.khata.domain.kyc.SomeApplication.remarks;
import static dev.khata.domain.kyc.SomeApplication.statuses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KycApplicationTest {
  private static final Instant LATER = NOW.plusSeconds(60);
  private static final KycEvent.Reject REJECT = new KycEvent.Reject(REVIEWER, remarks("Blurred."));
  private static final KycEvent.RequestDocuments REQUEST =
      new KycEvent.RequestDocuments(
          REVIEWER,
          Set.of(DocumentType.SELFIE, DocumentType.CNIC_BACK),
          remarks("Without the cap, please."));

  @Test
  void an_application_needs_every_required_document_once() {
    List<Document> all = SomeApplication.pending().documents();

    assertThatIllegalArgumentException().isThrownBy(() -> submit(all.subList(0, 2)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> submit(List.of(all.get(0), all.get(1), all.get(2), all.get(2))));
  }

  private static KycApplication submit(List<Document> documents) {
    KycApplication like = SomeApplication.pending();
    return KycApplication.submitted(like.id(), like.user(), like.profile(), documents, NOW);
  }

  @Test
  void approval_verifies_every_document() {
    KycApplication approved =
        after(SomeApplication.pending(), new KycEvent.Approve(REVIEWER, Optional.of("Fine.")));

    assertThat(statuses(approved)).containsOnly(VERIFIED);
    assertThat(approved.approvedAt()).contains(LATER);
    assertThat(approved.reviewedAt()).contains(LATER);
    assertThat(approved.openRemarks()).isEmpty();
    assertThat(approved.version()).isEqualTo(2);
  }

  @Test
  void rejection_rejects_every_document_and_says_why_until_they_come_again() {
    KycApplication rejected = after(SomeApplication.pending(), REJECT);

    assertThat(statuses(rejected)).containsOnly(REJECTED);
    assertThat(rejected.openRemarks()).contains(REJECT.remarks());
    assertThat(rejected.approvedAt()).isEmpty();

    KycApplication again =
        SomeApplication.resubmitted(rejected, document(DocumentType.SELFIE, 9), LATER);
    assertThat(again.state()).isEqualTo(new KycState.Pending());
    assertThat(again.submissions()).isEqualTo(2);
    assertThat(statuses(again)).containsExactly(REJECTED, REJECTED, PENDING);
    assertThat(again.openRemarks()).isEmpty();
    assertThat(again.reviewedAt()).contains(LATER);
  }

  @Test
  void only_documents_that_are_asked_for_are_rejected() {
    KycApplication asked = after(SomeApplication.pending(), REQUEST);

    assertThat(statuses(asked)).containsExactly(PENDING, REJECTED, REJECTED);
  }

  @Test
  void a_submission_counts_when_all_that_was_asked_for_has_come() {
    KycApplication asked = after(SomeApplication.pending(), REQUEST);

    KycApplication half =
        SomeApplication.resubmitted(asked, document(DocumentType.SELFIE, 8), LATER);
    assertThat(half.submissions()).isEqualTo(1);
    assertThat(half.state())
        .isEqualTo(new KycState.AdditionalDocsRequired(Set.of(DocumentType.CNIC_BACK)));

    KycApplication whole =
        SomeApplication.resubmitted(half, document(DocumentType.CNIC_BACK, 9), LATER);
    assertThat(whole.submissions()).isEqualTo(2);
    assertThat(whole.documents())
        .extracting(document -> document.id().getLeastSignificantBits())
        .containsExactly(0L, 9L, 8L);
  }

  @Test
  void a_profile_is_corrected_without_being_submitted_again() {
    KycApplication rejected = after(SomeApplication.pending(), REJECT);
    KycPatch patch =
        new KycPatch(
            Optional.empty(),
            Optional.of(new Label("Lahore")),
            Optional.empty(),
            Optional.empty(),
            Optional.of(Gender.OTHER),
            Optional.empty(),
            Optional.empty());

    KycApplication updated =
        rejected
            .changed(new KycEvent.Update(), patch, List.of(), LATER.plusSeconds(1))
            .orElseThrow();

    assertThat(updated.profile().city()).contains(new Label("Lahore"));
    assertThat(updated.profile().gender()).contains(Gender.OTHER);
    assertThat(updated.profile().paper()).isEqualTo(rejected.profile().paper());
    assertThat(updated.state()).isEqualTo(rejected.state());
    assertThat(updated.submissions()).isEqualTo(1);
  }

  @Test
  void another_reviewer_is_told_when_somebody_has_just_decided() {
    KycApplication rejected = after(SomeApplication.pending(), REJECT);
    KycEvent.Approve theirs = new KycEvent.Approve(new UserId(8), Optional.empty());
    KycEvent.Approve own = new KycEvent.Approve(REVIEWER, Optional.empty());

    assertThat(rejected.refusal(theirs, LATER.plusSeconds(9)))
        .isEqualTo(new KycRefusal.Overtaken());
    assertThat(rejected.refusal(theirs, LATER.plusSeconds(10)))
        .isEqualTo(new KycRefusal.NotAllowed(KycStatus.REJECTED, theirs));
    assertThat(rejected.refusal(own, LATER))
        .isEqualTo(new KycRefusal.NotAllowed(KycStatus.REJECTED, own));
  }

  @Test
  void an_application_has_one_reviewer_at_a_time() {
    KycApplication taken = after(SomeApplication.pending(), new KycEvent.StartReview(REVIEWER));
    KycEvent.StartReview own = new KycEvent.StartReview(REVIEWER);

    assertThat(taken.refusal(new KycEvent.StartReview(new UserId(8)), LATER))
        .isEqualTo(new KycRefusal.UnderReview());
    assertThat(taken.refusal(own, LATER))
        .isEqualTo(new KycRefusal.NotAllowed(KycStatus.IN_REVIEW, own));
    assertThat(taken.review()).isEmpty();
  }

  @Test
  void nothing_of_it_is_printed_but_ids() {
    assertThat(SomeApplication.pending().toString()).doesNotContain("4210112345671", "Karachi");
    assertThat(SomeApplication.profile().toString()).isEqualTo("KycProfile[…]");
    assertThat(REJECT.toString()).doesNotContain("Blurred.");
  }

  private static KycApplication after(KycApplication application, KycEvent.OfReviewer event) {
    return application.reviewed(event, LATER).orElseThrow();
  }
}
