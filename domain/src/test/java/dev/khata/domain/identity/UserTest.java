package dev.khata.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.identity.access.Action;
import dev.khata.domain.identity.access.Permission;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UserTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final PhoneNumber PHONE = new PhoneNumber("+8801712345678");
  private static final EmailAddress EMAIL = new EmailAddress("Some@Example.com");
  private static final Identifier BY_PHONE = new Identifier.Phone(PHONE);
  private static final Identifier BY_EMAIL = new Identifier.Email(EMAIL);

  private final Claim<PhoneNumber> phone = Claim.unverified(PHONE, Contract.WATTSUP);
  private final Claim<EmailAddress> email = Claim.unverified(EMAIL, Contract.WATTSUP);
  private final User user = user(Optional.of(phone), Optional.of(email));

  @Test
  void a_claim_is_proven_once_and_keeps_its_first_instant_and_its_contract() {
    Claim<PhoneNumber> proven = phone.proven(NOW);

    assertThat(phone.isVerified()).isFalse();
    assertThat(proven).isEqualTo(Claim.verified(PHONE, Contract.WATTSUP, NOW));
    assertThat(proven.isVerified()).isTrue();
    assertThat(proven.proven(NOW.plusSeconds(1))).isEqualTo(proven);
  }

  @Test
  void a_user_is_pending_until_something_is_proven() {
    assertThat(user.isPending()).isTrue();
    assertThat(user.proven(BY_PHONE, NOW).isPending()).isFalse();
    assertThat(user.proven(BY_EMAIL, NOW).isPending()).isFalse();
    assertThat(user(Optional.empty(), Optional.empty()).isPending()).isTrue();
  }

  @Test
  void proving_one_identifier_proves_not_the_other() {
    User proven = user.proven(BY_PHONE, NOW);

    assertThat(proven.phone()).contains(phone.proven(NOW));
    assertThat(proven.phoneVerified()).isTrue();
    assertThat(proven.email()).contains(email);
    assertThat(proven.emailVerified()).isFalse();
    assertThat(user.proven(BY_EMAIL, NOW).emailVerified()).isTrue();
    assertThat(user.proven(BY_EMAIL, NOW).phoneVerified()).isFalse();
  }

  @Test
  void a_user_holds_what_they_claim_proven_or_not_in_any_case() {
    Identifier shouted = new Identifier.Email(new EmailAddress("SOME@EXAMPLE.COM"));

    assertThat(user.holds(BY_PHONE)).isTrue();
    assertThat(user.holds(shouted)).isTrue();
    assertThat(user.proven(BY_PHONE, NOW).holds(BY_PHONE)).isTrue();
    assertThat(user.holds(new Identifier.Phone(new PhoneNumber("+8801712345679")))).isFalse();
    assertThat(user.holds(new Identifier.Email(new EmailAddress("b@example.com")))).isFalse();
  }

  @Test
  void a_user_is_known_by_what_they_have_proven_and_by_anything_until_then() {
    User byPhone = user.proven(BY_PHONE, NOW);

    assertThat(user.isKnownBy(BY_PHONE)).isTrue();
    assertThat(user.isKnownBy(BY_EMAIL)).isTrue();
    assertThat(byPhone.isKnownBy(BY_PHONE)).isTrue();
    assertThat(byPhone.isKnownBy(BY_EMAIL)).isFalse();
    assertThat(byPhone.proven(BY_EMAIL, NOW).isKnownBy(BY_EMAIL)).isTrue();
    assertThat(user.proven(BY_EMAIL, NOW).isKnownBy(BY_PHONE)).isFalse();
    assertThat(user.without(BY_EMAIL).isKnownBy(BY_EMAIL)).isFalse();
  }

  @Test
  void a_user_has_proven_what_they_hold_and_have_shown() {
    User byPhone = user.proven(BY_PHONE, NOW);

    assertThat(byPhone.hasProven(BY_PHONE)).isTrue();
    assertThat(byPhone.hasProven(BY_EMAIL)).isFalse();
    assertThat(byPhone.hasProven(new Identifier.Phone(new PhoneNumber("+8801712345679"))))
        .isFalse();
  }

  @Test
  void who_gives_up_an_identifier_keeps_the_other() {
    assertThat(user.without(BY_PHONE)).isEqualTo(user(Optional.empty(), Optional.of(email)));
    assertThat(user.without(BY_EMAIL)).isEqualTo(user(Optional.of(phone), Optional.empty()));
    assertThat(user.without(BY_PHONE).holds(BY_PHONE)).isFalse();
  }

  @Test
  void a_user_without_the_identifier_has_nothing_to_prove() {
    User nobody = user(Optional.empty(), Optional.empty());

    assertThat(nobody.proven(BY_PHONE, NOW)).isEqualTo(nobody);
    assertThat(nobody.proven(BY_EMAIL, NOW)).isEqualTo(nobody);
  }

  @Test
  void a_new_role_changes_nothing_else() {
    Role doctor = new Role(3, Role.DOCTOR, true, Set.of());

    User changed = user.withRole(doctor);

    assertThat(changed.role()).isEqualTo(doctor);
    assertThat(changed.withRole(user.role())).isEqualTo(user);
  }

  @Test
  void a_print_shows_ids_alone() {
    assertThat(user).hasToString("User[42]");
  }

  @Test
  void a_caller_may_what_their_role_grants() {
    Permission permission = new Permission(Resource.KYC, Action.EDIT);
    Session session = new Session(new UUID(5, 6), user.id(), Contract.WATTSUP, NOW);
    User reviewer = user.withRole(new Role(9, "reviewer", false, Set.of(permission)));

    assertThat(new Caller(user, session, Optional.empty()).may(permission)).isFalse();
    assertThat(new Caller(reviewer, session, Optional.empty()).may(permission)).isTrue();
  }

  private static User user(
      Optional<Claim<PhoneNumber>> phone, Optional<Claim<EmailAddress>> email) {
    return new User(
        new UserId(42),
        new UUID(1, 2),
        new PersonName("Ada", "Lovelace"),
        Optional.of(new Username("ada")),
        Optional.empty(),
        phone,
        email,
        AccountState.ACTIVE,
        new Role(4, Role.USER, true, Set.of()),
        User.DEFAULT_LANGUAGE,
        UserType.PREPAID,
        new Referral(new ReferralCode("ABCD2345"), Optional.empty()),
        NOW,
        NOW);
  }
}
