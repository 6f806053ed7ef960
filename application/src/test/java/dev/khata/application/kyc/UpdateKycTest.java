package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.identity.User;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycEvent;
import dev.khata.domain.kyc.KycPatch;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UpdateKycTest {
  private final KycDesk desk = new KycDesk();
  private final User user = desk.applicant();

  @Test
  void what_is_corrected_is_kept_and_audited() {
    KycApplication before = desk.applicationOf(user);

    assertThat(update(SomePapers.movedTo("Quetta"))).isEmpty();

    KycApplication after = desk.applicationOf(user);
    assertThat(after.profile()).isEqualTo(before.profile().with(SomePapers.movedTo("Quetta")));
    assertThat(after.state()).isEqualTo(before.state());
    assertThat(after.submissions()).isEqualTo(1);
    assertThat(desk.audited(KycAction.KYC_UPDATED))
        .containsExactly(
            new AuditEvent(
                desk.world.clock.instant(),
                KycAction.KYC_UPDATED,
                KycDesk.as(user.id()),
                Optional.of(user.id())));
  }

  @Test
  void papers_that_wait_for_their_owner_can_be_corrected() {
    desk.rejected(user);
    assertThat(update(SomePapers.movedTo("Quetta"))).isEmpty();

    desk.resubmitted(user, DocumentType.SELFIE);
    desk.askedFor(user, DocumentType.SELFIE);
    assertThat(update(SomePapers.movedTo("Multan"))).isEmpty();

    assertThat(desk.applicationOf(user).profile().city().orElseThrow().text()).isEqualTo("Multan");
  }

  @Test
  void papers_that_somebody_reviews_or_approved_stay_as_they_are() {
    desk.reviewed(user, new KycEvent.StartReview(desk.somebody().id()));
    assertThat(update(SomePapers.movedTo("Quetta"))).contains(notAllowedIn(KycStatus.IN_REVIEW));

    desk.approved(user);
    assertThat(update(SomePapers.movedTo("Quetta"))).contains(notAllowedIn(KycStatus.APPROVED));

    assertThat(desk.applicationOf(user).profile().city().orElseThrow().text()).isEqualTo("Karachi");
    assertThat(desk.audited(KycAction.KYC_UPDATED)).isEmpty();
  }

  @Test
  void who_has_not_applied_has_nothing_to_correct() {
    User stranger = desk.somebody();

    assertThat(desk.update(stranger, SomePapers.movedTo("Quetta")))
        .contains(new KycRefusal.NoApplication());
  }

  @Test
  void nobody_becomes_too_young_by_a_correction() {
    KycApplication before = desk.applicationOf(user);

    desk.world.clock.set(Instant.parse("2026-11-28T18:59:59.999999Z"));
    assertThat(update(born(LocalDate.of(2008, 11, 29)))).contains(new KycRefusal.Underage());
    assertThat(desk.applicationOf(user)).isEqualTo(before);
    assertThat(desk.audited(KycAction.KYC_UPDATED)).isEmpty();

    desk.world.clock.set(Instant.parse("2026-11-28T19:00:00Z"));
    assertThat(update(born(LocalDate.of(2008, 11, 29)))).isEmpty();
  }

  @Test
  void a_decision_between_reading_and_writing_comes_first() {
    desk.applications.beforeNextUpdate(() -> desk.approved(user));

    assertThat(update(SomePapers.movedTo("Quetta"))).contains(new KycRefusal.Overtaken());

    assertThat(desk.applicationOf(user).state().status()).isEqualTo(KycStatus.APPROVED);
    assertThat(desk.applicationOf(user).profile().city().orElseThrow().text()).isEqualTo("Karachi");
    assertThat(desk.audited(KycAction.KYC_UPDATED)).isEmpty();
  }

  private static KycRefusal notAllowedIn(KycStatus status) {
    return new KycRefusal.NotAllowed(status, new KycEvent.Update());
  }

  private static KycPatch born(LocalDate day) {
    return new KycPatch(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(new BirthDate(day)),
        Optional.empty());
  }

  private Optional<KycRefusal> update(KycPatch patch) {
    return desk.update(user, patch);
  }
}
