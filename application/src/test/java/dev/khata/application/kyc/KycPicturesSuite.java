package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.DocumentUploads;
import dev.khata.domain.documents.UploadExpired;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What holds of the pictures of {@link KycApplications}: whose they are, and since when not. It
 * takes what is due for deletion, so it runs where nobody else applies meanwhile.
 */
public abstract class KycPicturesSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final Instant DUE = NOW.plus(Duration.ofHours(1));

  protected abstract KycApplications applications();

  protected abstract DocumentUploads uploads();

  protected abstract Transactions transactions();

  /** A user who has not applied. */
  protected abstract UserId somebody();

  @Test
  void an_application_takes_its_pictures_out_of_the_uploads() {
    KycApplication application = applied(somebody());

    assertThat(claimedAt(DUE)).doesNotContainAnyElementsOf(keys(application.documents()));
  }

  @Test
  void who_has_applied_already_leaves_the_new_pictures_in_the_uploads() {
    UserId user = somebody();
    applied(user);
    KycApplication second = SomePapers.application(user, SomePapers.card(), NOW);
    store(second.documents());

    assertThat(add(second)).isFalse();

    assertThat(claimedAt(DUE)).containsAll(keys(second.documents()));
  }

  @Test
  void nobody_applies_with_a_picture_that_was_never_recorded() {
    UserId user = somebody();
    IdentityPaper card = SomePapers.card();
    KycApplication application = SomePapers.application(user, card, NOW);
    store(application.documents().subList(0, 2));

    assertThatThrownBy(() -> add(application)).isInstanceOf(UploadExpired.class);

    assertThat(applications().of(user)).isEmpty();
    assertThat(applications().isTaken(card)).isFalse();
    assertThat(claimedAt(DUE)).containsAll(keys(application.documents().subList(0, 2)));
  }

  @Test
  void nobody_applies_with_a_picture_that_is_being_deleted() {
    UserId user = somebody();
    KycApplication application = SomePapers.application(user, SomePapers.card(), NOW);
    store(application.documents().subList(1, 3));
    uploads().intend(Set.of(application.documents().getFirst().key().orElseThrow()), NOW);
    claimedAt(NOW);

    assertThatThrownBy(() -> add(application)).isInstanceOf(UploadExpired.class);

    assertThat(applications().of(user)).isEmpty();
    assertThat(claimedAt(DUE)).containsAll(keys(application.documents()));
  }

  @Test
  void a_picture_that_is_due_and_not_taken_for_deletion_can_still_be_handed_in() {
    KycApplication application = SomePapers.application(somebody(), SomePapers.card(), NOW);
    uploads().intend(keys(application.documents()), NOW.minusSeconds(1));

    assertThat(add(application)).isTrue();

    assertThat(claimedAt(NOW)).doesNotContainAnyElementsOf(keys(application.documents()));
  }

  @Test
  void a_new_document_whose_picture_is_being_deleted_changes_nothing() {
    KycApplication rejected = rejected(applied(somebody()));
    Document taken = SomePapers.document(DocumentType.CNIC_FRONT, NOW);
    Document lost = SomePapers.document(DocumentType.SELFIE, NOW);
    store(List.of(taken));
    uploads().intend(Set.of(lost.key().orElseThrow()), NOW);
    claimedAt(NOW);

    assertThatThrownBy(() -> update(resubmitted(rejected, taken, lost)))
        .isInstanceOf(UploadExpired.class);

    assertThat(applications().of(rejected.user())).contains(rejected);
    assertThat(applications().document(rejected.user(), taken.id())).isEmpty();
    assertThat(claimedAt(DUE)).contains(taken.key().orElseThrow(), lost.key().orElseThrow());
  }

  @Test
  void a_new_document_whose_picture_was_never_recorded_changes_nothing() {
    KycApplication rejected = rejected(applied(somebody()));

    assertThatThrownBy(
            () -> update(resubmitted(rejected, SomePapers.document(DocumentType.SELFIE, NOW))))
        .isInstanceOf(UploadExpired.class);

    assertThat(applications().of(rejected.user())).contains(rejected);
  }

  @Test
  void a_new_document_comes_in_the_place_of_the_old_one_which_is_still_found() {
    KycApplication rejected = rejected(applied(somebody()));
    Document first = ofType(rejected, DocumentType.SELFIE);
    Document second = SomePapers.document(DocumentType.SELFIE, NOW);

    KycApplication after = sent(rejected, second);

    assertThat(applications().of(after.user())).contains(after);
    assertThat(after.documents()).contains(second).doesNotContain(first);
    assertThat(applications().document(after.user(), first.id())).contains(first);
    assertThat(applications().document(after.user(), second.id())).contains(second);
    assertThat(claimedAt(DUE)).doesNotContainAnyElementsOf(keys(List.of(first, second)));
  }

  @Test
  void every_former_document_is_kept_until_the_approval_and_given_up_then() {
    KycApplication rejected = rejected(applied(somebody()));
    Document first = ofType(rejected, DocumentType.SELFIE);
    Document second = SomePapers.document(DocumentType.SELFIE, NOW);
    Document third = SomePapers.document(DocumentType.SELFIE, NOW);
    Document additional = SomePapers.document(DocumentType.ADDITIONAL, NOW);
    KycApplication again = sent(rejected(sent(rejected, second)), third, additional);
    UserId user = again.user();
    assertThat(applications().document(user, first.id())).contains(first);
    assertThat(applications().document(user, second.id()).orElseThrow().key())
        .isEqualTo(second.key());

    KycApplication approved = reviewed(again, new KycEvent.Approve(somebody(), Optional.empty()));

    assertThat(claimedAt(NOW)).contains(first.key().orElseThrow(), second.key().orElseThrow());
    assertThat(applications().document(user, first.id())).isEmpty();
    assertThat(applications().document(user, second.id())).isEmpty();
    assertThat(claimedAt(DUE)).doesNotContainAnyElementsOf(keys(approved.documents()));
    assertThat(applications().of(user)).contains(approved);
  }

  @Test
  void a_stale_update_leaves_the_new_picture_in_the_uploads() {
    KycApplication rejected = rejected(applied(somebody()));
    Document first = SomePapers.document(DocumentType.SELFIE, NOW);
    Document late = SomePapers.document(DocumentType.SELFIE, NOW);
    store(List.of(late));
    sent(rejected, first);

    assertThat(update(resubmitted(rejected, late))).isFalse();

    assertThat(applications().document(rejected.user(), first.id())).contains(first);
    assertThat(applications().document(rejected.user(), late.id())).isEmpty();
    assertThat(claimedAt(DUE)).contains(late.key().orElseThrow());
  }

  @Test
  void a_removed_application_gives_up_all_its_pictures_at_once() {
    KycApplication rejected = rejected(applied(somebody()));
    Document replaced = ofType(rejected, DocumentType.CNIC_BACK);
    KycApplication last = sent(rejected, SomePapers.document(DocumentType.CNIC_BACK, NOW));

    remove(last.user());

    List<Document> all = Stream.concat(Stream.of(replaced), last.documents().stream()).toList();
    assertThat(claimedAt(NOW)).containsAll(keys(all));
    assertThat(applications().of(last.user())).isEmpty();
    assertThat(applications().reviews(last.id())).isEmpty();
    assertThat(applications().document(last.user(), replaced.id())).isEmpty();
    assertThat(applications().document(last.user(), last.documents().getFirst().id())).isEmpty();
  }

  @Test
  void a_removed_application_leaves_user_and_card_free_to_apply_again() {
    KycApplication first = applied(somebody());

    remove(first.user());
    remove(first.user());

    KycApplication next = SomePapers.application(first.user(), first.profile().paper(), NOW);
    store(next.documents());
    assertThat(add(next)).isTrue();
    assertThat(applications().of(first.user())).contains(next);
  }

  @Test
  void removing_the_application_of_one_user_leaves_that_of_another() {
    KycApplication stays = applied(somebody());

    remove(applied(somebody()).user());
    remove(somebody());

    assertThat(applications().of(stays.user())).contains(stays);
    assertThat(claimedAt(DUE)).doesNotContainAnyElementsOf(keys(stays.documents()));
  }

  @Test
  void a_document_of_another_user_is_not_found() {
    KycApplication theirs = applied(somebody());
    KycApplication own = applied(somebody());

    assertThat(applications().document(own.user(), theirs.documents().getFirst().id())).isEmpty();
    assertThat(applications().document(somebody(), theirs.documents().getFirst().id())).isEmpty();
  }

  /** An application that has been added. */
  final KycApplication applied(UserId user) {
    KycApplication application = SomePapers.application(user, SomePapers.card(), NOW);
    store(application.documents());
    assertThat(add(application)).isTrue();
    return application;
  }

  /** Adds it as use cases do: in one transaction with the reservation. */
  final boolean add(KycApplication application) {
    return transactions()
        .inTransaction(
            () ->
                applications().reserve(application.profile().paper())
                    && applications().add(application));
  }

  final boolean update(KycApplication application) {
    return transactions().inTransaction(() -> applications().update(application));
  }

  /** The same after a decision that was written. */
  final KycApplication reviewed(KycApplication application, KycEvent.OfReviewer event) {
    Instant at = application.updatedAt().plusSeconds(1);
    KycApplication next = application.reviewed(event, at).orElseThrow();
    assertThat(update(next)).isTrue();
    return next;
  }

  final KycApplication rejected(KycApplication application) {
    return reviewed(application, new KycEvent.Reject(somebody(), SomePapers.remarks("Blurred.")));
  }

  /** The same after documents that were stored and written. */
  final KycApplication sent(KycApplication application, Document... documents) {
    store(List.of(documents));
    KycApplication next = resubmitted(application, documents);
    assertThat(update(next)).isTrue();
    return next;
  }

  private static KycApplication resubmitted(KycApplication application, Document... documents) {
    Instant at = application.updatedAt().plusSeconds(1);
    return SomePapers.resubmitted(application, Arrays.asList(documents), at);
  }

  private void store(List<Document> documents) {
    uploads().intend(keys(documents), DUE);
  }

  private void remove(UserId user) {
    transactions().inTransaction(() -> applications().remove(user));
  }

  private List<DocumentKey> claimedAt(Instant now) {
    return uploads().claim(now, Integer.MAX_VALUE);
  }

  private static Document ofType(KycApplication application, DocumentType type) {
    return application.documents().stream()
        .filter(document -> document.type() == type)
        .findFirst()
        .orElseThrow();
  }

  private static Set<DocumentKey> keys(Collection<Document> documents) {
    return documents.stream().flatMap(d -> d.key().stream()).collect(Collectors.toSet());
  }
}
