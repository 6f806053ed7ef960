package dev.khata.application.kyc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.FewCommonPasswords;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kyc.RegisterWithKyc.Result;
import dev.khata.domain.audit.AuditEvent;
import dev.khata.domain.documents.PictureFile;
import dev.khata.domain.documents.VaultUnavailable;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.IdentityAction;
import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kyc.Document;
import dev.khata.domain.kyc.DocumentType;
import dev.khata.domain.kyc.IdentityPaper;
import dev.khata.domain.kyc.KycAction;
import dev.khata.domain.kyc.KycApplication;
import dev.khata.domain.kyc.KycProfile;
import dev.khata.domain.kyc.KycRefusal;
import dev.khata.domain.kyc.KycState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterWithKycTest {
  private static final Password PASSWORD = new Password("secret");

  private final KycDesk desk = new KycDesk();
  private final EmailAddress email = Fresh.email();
  private final IdentityPaper card = SomePapers.card();
  private final KycProfile profile = SomePapers.profile(card);
  private final Map<DocumentType, PictureFile> files = KycDesk.files(DocumentType.required());

  @Test
  void user_papers_and_pictures_come_together() {
    assertThat(register()).isEqualTo(new Result.Registered());

    User user = registered().orElseThrow();
    assertThat(user.name()).isEqualTo(new PersonName("Asha", "Khan"));
    assertThat(user.email()).contains(Claim.unverified(email, Contract.WATTSUP));
    assertThat(user.isPending()).isTrue();
    KycApplication application = desk.applicationOf(user);
    assertThat(application.profile()).isEqualTo(profile);
    assertThat(application.state()).isEqualTo(new KycState.Pending());
    assertThat(application.submissions()).isEqualTo(1);
    assertThat(application.documents())
        .extracting(Document::type)
        .containsExactlyElementsOf(DocumentType.required());
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(application.documents()));
    assertThat(desk.pictures.unclosed()).isZero();
  }

  @Test
  void both_are_audited_and_the_address_is_to_be_verified() {
    register();

    User user = registered().orElseThrow();
    assertThat(desk.world.audit.events())
        .extracting(AuditEvent::action)
        .containsExactly(IdentityAction.USER_REGISTERED, KycAction.KYC_SUBMITTED);
    assertThat(desk.world.audit.events())
        .allSatisfy(
            event -> {
              assertThat(event.subject()).contains(user.id());
              assertThat(event.actor()).isEqualTo(KycDesk.as(user.id()));
              assertThat(event.detail()).isEmpty();
            });
    assertThat(desk.world.post.lastEmail(email.asGiven()).orElseThrow().text())
        .contains("https://khata.example/wattsup/");
  }

  @Test
  void the_pictures_outlive_every_purge() {
    register();

    desk.world.clock.advance(Duration.ofDays(400));

    assertThat(desk.purgedNow()).isZero();
    assertThat(desk.vault.stored()).hasSize(3);
  }

  @Test
  void a_weak_password_is_refused_with_all_that_is_wrong() {
    assertThat(register(new Password("12345"), PasswordPolicy.SIX))
        .isEqualTo(new Result.WeakPassword(List.of(PasswordPolicy.Fault.TOO_SHORT)));
    assertThat(register(FewCommonPasswords.COMMON_BUT_STRONG, PasswordPolicy.STRICT))
        .isEqualTo(new Result.WeakPassword(List.of(PasswordPolicy.Fault.COMMON)));

    assertNothingWasDone();
  }

  @Test
  void an_address_that_is_taken_is_refused_before_anything_is_stored() {
    Somebody.with(email).in(Contract.WATTSUP).addTo(desk.world.users);

    assertThat(register()).isEqualTo(new Result.EmailTaken());

    assertThat(desk.applications.isTaken(card)).isFalse();
    assertNothingWasDone();
  }

  @Test
  void an_address_that_somebody_proved_in_another_contract_is_taken() {
    Somebody.with(email).verified().in(Contract.MYPHARMA).addTo(desk.world.users);

    assertThat(register()).isEqualTo(new Result.EmailTaken());
  }

  @Test
  void an_address_that_somebody_only_claims_in_another_contract_is_free() {
    Somebody.with(email).in(Contract.MYPHARMA).addTo(desk.world.users);

    assertThat(register()).isEqualTo(new Result.Registered());
  }

  @Test
  void a_card_that_is_taken_is_refused_before_anything_is_stored() {
    User holder = desk.applicant();
    IdentityPaper taken = desk.applicationOf(holder).profile().paper();

    assertThat(register(SomePapers.profile(taken))).isEqualTo(refused(new KycRefusal.PaperTaken()));

    assertThat(registered()).isEmpty();
    assertThat(desk.vault.stored()).hasSize(3);
    assertThat(desk.world.hasher.hashed()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2008-11-29, 2026-11-28T18:30:00Z, false",
    "2008-11-29, 2026-11-28T18:59:59.999999Z, false",
    "2008-11-29, 2026-11-28T19:00:00Z, true",
    "2008-11-29, 2026-11-28T19:30:00Z, true",
    "2008-02-29, 2026-02-28T18:59:59.999999Z, false",
    "2008-02-29, 2026-02-28T19:00:00Z, true"
  })
  void an_applicant_is_of_age_from_midnight_in_pakistan(
      LocalDate born, Instant now, boolean adult) {
    desk.world.clock.set(now);

    Result result = register(SomePapers.profile(card, born));

    assertThat(result)
        .isEqualTo(adult ? new Result.Registered() : refused(new KycRefusal.Underage()));
    assertThat(registered().isPresent()).isEqualTo(adult);
    assertThat(desk.vault.stored().isEmpty()).isEqualTo(!adult);
  }

  @Test
  void every_bad_picture_is_named_and_none_is_stored() {
    files.put(DocumentType.CNIC_FRONT, DeskPictures.text("%PDF-1.7"));
    files.put(DocumentType.SELFIE, DeskPictures.text(""));

    assertThat(register())
        .isEqualTo(
            refused(
                new KycRefusal.BadPictures(
                    Map.of(
                        DocumentType.CNIC_FRONT, DeskPictures.REFUSAL,
                        DocumentType.SELFIE, DeskPictures.REFUSAL))));

    assertNothingWasDone();
    assertThat(desk.pictures.unclosed()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void a_storage_that_fails_leaves_nothing_after_the_next_purge(int stored) {
    desk.vault.memory.failAfter(stored);

    assertThatThrownBy(this::register).isInstanceOf(VaultUnavailable.class);

    desk.vault.memory.recover();
    assertThat(registered()).isEmpty();
    assertThat(desk.applications.isTaken(card)).isFalse();
    assertThat(desk.world.audit.events()).isEmpty();
    assertThat(desk.world.post.lastEmail(email.asGiven())).isEmpty();
    assertThat(desk.vault.stored()).hasSize(stored);
    assertThat(desk.pictures.unclosed()).isZero();
    assertAllIsPurged();
  }

  @Test
  void after_a_storage_that_failed_the_same_try_succeeds() {
    desk.vault.memory.failAfter(1);
    assertThatThrownBy(this::register).isInstanceOf(VaultUnavailable.class);
    desk.vault.memory.recover();

    assertThat(register()).isEqualTo(new Result.Registered());

    desk.world.clock.advance(Duration.ofHours(1));
    desk.purgedNow();
    assertThat(desk.vault.stored())
        .isEqualTo(KycDesk.keys(desk.applicationOf(registered().orElseThrow()).documents()));
  }

  @Test
  void who_was_quicker_with_the_address_keeps_it() {
    desk.pictures.whileCleaning(
        () -> Somebody.with(email).in(Contract.WATTSUP).addTo(desk.world.users));

    assertThat(register()).isEqualTo(new Result.EmailTaken());

    assertThat(desk.applications.isTaken(card)).isFalse();
    assertThat(desk.world.audit.events()).isEmpty();
    assertAllIsPurged();
  }

  @Test
  void who_was_quicker_with_the_card_keeps_it() {
    User other = desk.somebody();
    desk.pictures.whileCleaning(
        () ->
            desk.submit.handle(
                new SubmitKyc.Command(profile, HandedIn.pictures(files), KycDesk.as(other.id()))));

    assertThat(register()).isEqualTo(refused(new KycRefusal.PaperTaken()));

    assertThat(registered()).isEmpty();
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(3);
    assertThat(desk.vault.stored()).isEqualTo(KycDesk.keys(desk.applicationOf(other).documents()));
  }

  private void assertNothingWasDone() {
    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.uploads.waiting()).isEmpty();
    assertThat(desk.world.hasher.hashed()).isZero();
    assertThat(desk.world.audit.events()).isEmpty();
    assertThat(desk.world.post.email.handed()).isEmpty();
  }

  /** Not before the request must have ended; then all of it. */
  private void assertAllIsPurged() {
    assertThat(desk.purgedNow()).isZero();
    desk.world.clock.advance(Duration.ofHours(1));
    assertThat(desk.purgedNow()).isEqualTo(3);
    assertThat(desk.vault.stored()).isEmpty();
    assertThat(desk.uploads.waiting()).isEmpty();
  }

  private Optional<User> registered() {
    return desk.world.users.all().stream()
        .filter(user -> user.holds(new Identifier.Email(email)))
        .filter(user -> desk.applications.of(user.id()).isPresent())
        .findFirst();
  }

  private static Result refused(KycRefusal reason) {
    return new Result.Refused(reason);
  }

  private Result register() {
    return register(profile);
  }

  private Result register(KycProfile given) {
    return register(PASSWORD, PasswordPolicy.SIX, given);
  }

  private Result register(Password password, PasswordPolicy policy) {
    return register(password, policy, profile);
  }

  private Result register(Password password, PasswordPolicy policy, KycProfile given) {
    return desk.register.handle(
        new RegisterWithKyc.Command(
            new PersonName("Asha", "Khan"),
            email,
            password,
            policy,
            given,
            HandedIn.pictures(files),
            KycDesk.VISITOR));
  }
}
