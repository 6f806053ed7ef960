package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.domain.audit.AuditDetail;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.documents.DocumentKey;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.User;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import dev.khata.domain.kyc.KycStatus;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResubmitKycTest {
  private final KycDesk desk = new KycDesk();
  private final User user = desk.applicant();

  @Test
  void a_better_picture_comes_in_the_place_of_the_old_one_and_the_review_begins_anew() {
    desk.rejected(user);
    List<Document> before = desk.applicationOf(user).documents();

    assertThat(resubmit(Optional.of("Without\nthe cap."), DocumentType.SELFIE)).isEmpty();

    KycApplication after = desk.applicationOf(user);
    assertThat(after.state()).isEqualTo(new KycState.Pending());
    assertThat(after.submissions()).isEqualTo(2);
    assertThat(after.documents().subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(after.documents()).doesNotContain(before.getLast()).hasSize(3);
    AuditEvent told = desk.audited(KycAction.KYC_RESUBMITTED).getFirst();
    assertThat(told.actor()).isEqualTo(KycDesk.as(user.id()));
    assertThat(told.subject()).contains(user.id());
    assertThat(told.detail()).contains(AuditDetail.text("Without\nthe cap."));
  }

  @Test
  void without_notes_nothing_more_is_told() {
    desk.rejected(user);

    resubmit(DocumentType.SELFIE);

    assertThat(desk.audited(KycAction.KYC_RESUBMITTED).getFirst().detail()).isEmpty();
  }

  @Test
  void the_review_waits_for_all_that_was_asked_for() {
    desk.askedFor(user, DocumentType.CNIC_FRONT, DocumentType.ADDITIONAL);

    assertThat(resubmit(DocumentType.CNIC_FRONT, DocumentType.SELFIE)).isEmpty();
    assertThat(desk.applicationOf(user).state())
        .isEqualTo(new KycState.AdditionalDocsRequired(Set.of(DocumentType.ADDITIONAL)));
    assertThat(desk.applicationOf(user).submissions()).isEqualTo(1);

    assertThat(resubmit(DocumentType.ADDITIONAL)).isEmpty();
    assertThat(desk.applicationOf(user).state()).isEqualTo(new KycState.Pending());
    assertThat(desk.applicationOf(user).submissions()).isEqualTo(2);
    assertThat(desk.audited(KycAction.KYC_RESUBMITTED)).hasSize(2);
  }

  @Test
  void replaced_pictures_are_kept_until_the_approval_and_purged_then() {
    desk.rejected(user);
    DocumentKey first = key(DocumentType.SELFIE);
    desk.resubmitted(user, DocumentType.SELFIE);
    desk.world.clock.advance(Duration.ofDays(400));
    assertThat(desk.purgedNow()).isZero();
    assertThat(desk.vault.stored()).hasSize(4).contains(first);

    desk.approved(user);

    assertThat(desk.purgedNow()).isEqualTo(1);
    assertThat(desk.vault.stored()).hasSize(3).doesNotContain(first);
  }

  @Test
  void who_has_not_applied_has_nothing_to_send_again() {
    User stranger = desk.somebody();

    assertThat(resubmit(stranger, KycDesk.files(DocumentType.SELFIE)))
        .contains(new KycRefusal.NoApplication());

    assertThat(desk.vault.stored()).hasSize(3);
  }

  @Test
  void nothing_is_sent_again_while_nobody_asked_for_it() {
    assertThat(resubmit(DocumentType.SELFIE)).contains(notAllowedIn(KycStatus.PENDING));

    desk.reviewed(user, new KycEvent.StartReview(desk.somebody().id()));
    assertThat(resubmit(DocumentType.SELFIE)).contains(notAllowedIn(KycStatus.IN_REVIEW));

    desk.approved(user);
    assertThat(resubmit(DocumentType.SELFIE)).contains(notAllowedIn(KycStatus.APPROVED));

    assertThat(desk.vault.stored()).hasSize(3);
    assertThat(desk.audited(KycAction.KYC_RESUBMITTED)).isEmpty();
  }

  @Test
  void a_bad_picture_is_refused_and_nothing_changes() {
    desk.rejected(user);
    KycApplication before = desk.applicationOf(user);
    Map<DocumentType, PictureFile> files = KycDesk.files(DocumentType.CNIC_FRONT);
    files.put(DocumentType.SELFIE, DeskPictures.text("GIF89a"));

    assertThat(resubmit(user, files))
        .contains(new KycRefusal.BadPictures(Map.of(DocumentType.SELFIE, DeskPictures.REFUSAL)));

    assertThat(desk.applicationOf(user)).isEqualTo(before);
    assertThat(desk.vault.stored()).hasSize(3);
    assertThat(desk.pictures.unclosed()).isZero();
  }

  @Test
  void a_storage_that_fails_at_the_second_picture_changes_nothing() throws Exception {
    desk.rejected(user);
    KycApplication before = desk.applicationOf(user);
    desk.vault.memory.failAfter(1);

    assertThatThrownBy(() -> resubmit(DocumentType.CNIC_FRONT, DocumentType.SELFIE))
        .isInstanceOf(VaultUnavailable.class);

    desk.vault.memory.recover();
    assertThat(desk.applicationOf(user)).isEqualTo(before);
    assertThat(desk.audited(KycAction.KYC_RESUBMITTED)).isEmpty();
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(2);
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(before.documents()));
    for (Document old : before.documents()) {
      assertThat(viewed(old)).isEqualTo(old.type());
    }
  }

  @Test
  void of_two_tries_at_once_one_is_taken() {
    desk.rejected(user);
    desk.pictures.whileCleaning(() -> desk.resubmitted(user, DocumentType.CNIC_BACK));

    assertThat(resubmit(DocumentType.SELFIE)).contains(notAllowedIn(KycStatus.PENDING));

    assertThat(desk.applicationOf(user).submissions()).isEqualTo(2);
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(1);
  }

  @Test
  void who_writes_between_reading_and_writing_comes_first() {
    desk.rejected(user);
    desk.applications.beforeNextUpdate(() -> desk.update(user, SomePapers.movedTo("Quetta")));

    assertThat(resubmit(DocumentType.SELFIE)).contains(new KycRefusal.Overtaken());

    assertThat(desk.applicationOf(user).state()).isEqualTo(new KycState.Rejected());
    assertThat(desk.audited(KycAction.KYC_RESUBMITTED)).isEmpty();
    assertThat(resubmit(DocumentType.SELFIE)).isEmpty();
  }

  @Test
  void nothing_stays_of_who_leaves_while_the_pictures_come_in() {
    desk.rejected(user);
    desk.pictures.whileCleaning(() -> desk.leaves(user));

    assertThat(resubmit(DocumentType.SELFIE)).contains(new KycRefusal.NoApplication());

    desk.world.clock.advance(Duration.ofHours(1));
    desk.purgedNow();
    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.uploads.waiting()).isEmpty();
  }

  @Test
  void nothing_stays_of_who_leaves_between_reading_and_writing() {
    desk.rejected(user);
    desk.applications.beforeNextUpdate(() -> desk.leaves(user));

    assertThat(resubmit(DocumentType.SELFIE)).contains(new KycRefusal.Overtaken());

    desk.world.clock.advance(Duration.ofHours(1));
    desk.purgedNow();
    assertThat(desk.vault.stored()).isEmpty();
  }

  private DocumentType viewed(Document document) throws Exception {
    ViewDocument.Result result =
        desk.view.handle(
            new ViewDocument.Command(
                user.publicId(), document.id(), KycDesk.as(desk.somebody().id())));
    try (var picture = ((ViewDocument.Result.Found) result).picture()) {
      return DeskPictures.subject(picture.bytes());
    }
  }

  private DocumentKey key(DocumentType type) {
    return desk.applicationOf(user).documents().stream()
        .filter(document -> document.type() == type)
        .flatMap(document -> document.key().stream())
        .findFirst()
        .orElseThrow();
  }

  private static KycRefusal notAllowedIn(KycStatus status) {
    return new KycRefusal.NotAllowed(status, new KycEvent.Resubmit(Set.of(DocumentType.SELFIE)));
  }

  private Optional<KycRefusal> resubmit(DocumentType... types) {
    return resubmit(user, KycDesk.files(types));
  }

  private Optional<KycRefusal> resubmit(Optional<String> notes, DocumentType... types) {
    return desk.resubmit(user, KycDesk.files(types), notes);
  }

  private Optional<KycRefusal> resubmit(User by, Map<DocumentType, PictureFile> files) {
    return desk.resubmit(by, files, Optional.empty());
  }
}
