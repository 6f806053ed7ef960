package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.documents.SomePicture;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.UserGone;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitKycTest {
  private final KycDesk desk = new KycDesk();
  private final User user = desk.somebody();
  private final KycProfile profile = SomePapers.profile(SomePapers.card());
  private final Map<DocumentType, PictureFile> files = KycDesk.files(DocumentType.required());

  @Test
  void papers_are_handed_in_later() {
    assertThat(submit(profile)).isEmpty();

    KycApplication application = desk.applicationOf(user);
    assertThat(application.state()).isEqualTo(new KycState.Pending());
    assertThat(application.profile()).isEqualTo(profile);
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(application.documents()));
    assertThat(desk.world.audit.events())
        .containsExactly(
            new AuditEvent(
                desk.world.clock.instant(),
                KycAction.KYC_SUBMITTED,
                KycDesk.as(user.id()),
                Optional.of(user.id())));
  }

  @Test
  void an_additional_document_may_come_at_once() {
    files.put(DocumentType.ADDITIONAL, SomePicture.file(SomePicture.png(8, 6)));

    assertThat(submit(profile)).isEmpty();

    assertThat(desk.applicationOf(user).documents()).hasSize(4);
    assertThat(desk.applicationOf(user).documents().getLast().fileName())
        .matches("additional_[0-9a-f]{12}\\.png");
  }

  @Test
  void nobody_applies_twice() {
    submit(profile);
    KycApplication first = desk.applicationOf(user);

    assertThat(submit(SomePapers.profile(SomePapers.card())))
        .contains(new KycRefusal.AlreadySubmitted());
    assertThat(submit(profile)).contains(new KycRefusal.AlreadySubmitted());

    assertThat(desk.applicationOf(user)).isEqualTo(first);
    assertThat(desk.vault.stored()).hasSize(3);
  }

  @Test
  void a_card_that_is_taken_is_refused_before_anything_is_stored() {
    KycProfile taken = desk.applicationOf(desk.applicant()).profile();

    assertThat(submit(taken)).contains(new KycRefusal.PaperTaken());

    assertThat(desk.vault.stored()).hasSize(3);
  }

  @Test
  void the_card_of_somebody_who_left_is_free() {
    User former = desk.applicant();
    KycProfile free = desk.applicationOf(former).profile();
    desk.leaves(former);

    assertThat(submit(free)).isEmpty();
  }

  @Test
  void who_is_not_of_age_in_pakistan_is_refused() {
    KycProfile young = SomePapers.profile(SomePapers.card(), LocalDate.of(2008, 11, 29));

    desk.world.clock.set(Instant.parse("2026-11-28T18:59:59.999999Z"));
    assertThat(submit(young)).contains(new KycRefusal.Underage());
    assertThat(desk.vault.stored()).isEmpty();

    desk.world.clock.set(Instant.parse("2026-11-28T19:00:00Z"));
    assertThat(submit(young)).isEmpty();
  }

  @Test
  void a_bad_picture_is_refused() {
    files.put(DocumentType.CNIC_BACK, DeskPictures.text("<svg/>"));

    assertThat(submit(profile))
        .contains(new KycRefusal.BadPictures(Map.of(DocumentType.CNIC_BACK, DeskPictures.REFUSAL)));

    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.applications.of(user.id())).isEmpty();
  }

  @Test
  void a_storage_that_fails_leaves_nothing_after_the_next_purge() {
    desk.vault.memory.failAfter(2);

    assertThatThrownBy(() -> submit(profile)).isInstanceOf(VaultUnavailable.class);

    desk.vault.memory.recover();
    assertThat(desk.applications.of(user.id())).isEmpty();
    assertThat(desk.world.audit.events()).isEmpty();
    assertThat(desk.vault.stored()).hasSize(2);
    assertAllIsPurged();
  }

  @Test
  void of_two_tries_at_once_one_is_taken() {
    desk.pictures.whileCleaning(() -> submit(profile));

    assertThat(submit(profile)).contains(new KycRefusal.AlreadySubmitted());

    assertThat(desk.audited(KycAction.KYC_SUBMITTED)).hasSize(1);
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(3);
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(desk.applicationOf(user).documents()));
  }

  @Test
  void who_was_quicker_with_the_card_keeps_it() {
    User other = desk.somebody();
    desk.pictures.whileCleaning(
        () ->
            desk.submit.handle(
                new SubmitKyc.Command(profile, HandedIn.pictures(files), KycDesk.as(other.id()))));

    assertThat(submit(profile)).contains(new KycRefusal.PaperTaken());

    assertThat(desk.applications.of(user.id())).isEmpty();
  }

  @Test
  void nothing_stays_of_who_leaves_while_the_pictures_come_in() {
    desk.pictures.whileCleaning(() -> desk.leaves(user));

    assertThatThrownBy(() -> submit(profile)).isInstanceOf(UserGone.class);

    assertThat(desk.applications.isTaken(profile.paper())).isFalse();
    assertAllIsPurged();
  }

  private void assertAllIsPurged() {
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(3);
    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.uploads.waiting()).isEmpty();
  }

  private Optional<KycRefusal> submit(KycProfile given) {
    return desk.submit.handle(
        new SubmitKyc.Command(given, HandedIn.pictures(files), KycDesk.as(user.id())));
  }
}
