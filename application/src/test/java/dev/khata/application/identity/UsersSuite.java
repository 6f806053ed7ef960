package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.PersonName;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserLanguage;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Login;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.HttpsUrl;
import dev.khata.domain.kernel.UserId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of {@link Users}: adding, finding and changing here, in {@link UsersPasswordSuite}
 * passwords, and in {@link UsersClaimSuite} who holds a phone or an address.
 */
public abstract class UsersSuite extends UsersPasswordSuite {
  private static final UserId NOBODY = new UserId(Long.MAX_VALUE);

  @Test
  void a_new_user_is_active_and_has_what_they_gave() {
    Somebody somebody =
        Somebody.with(phone)
            .verified()
            .andEmail(email)
            .in(Contract.CHARGEGHAR)
            .named("Añjali", "शर्मा O'Neil")
            .withRole(Role.DOCTOR)
            .speaking("ne-NP")
            .ofType(UserType.POSTPAID)
            .since(NOW);

    User user = somebody.addTo(users());

    assertThat(user.name()).isEqualTo(new PersonName("Añjali", "शर्मा O'Neil"));
    assertThat(user.username()).isEmpty();
    assertThat(user.phone()).contains(Claim.verified(phone, Contract.CHARGEGHAR, NOW));
    assertThat(user.email()).contains(Claim.unverified(email, Contract.CHARGEGHAR));
    assertThat(user.state()).isEqualTo(AccountState.ACTIVE);
    assertThat(user.role()).isEqualTo(roles().named(Role.DOCTOR).orElseThrow());
    assertThat(user.language()).isEqualTo(new UserLanguage.Chosen("ne-NP"));
    assertThat(user.type()).isEqualTo(UserType.POSTPAID);
    assertThat(user.createdAt()).isEqualTo(NOW);
    assertThat(user.updatedAt()).isEqualTo(NOW);
    assertThat(users().find(user.id())).contains(user);
  }

  @Test
  void users_are_found_by_their_public_ids_and_nobody_else_is() {
    User first = Somebody.withFreshPhone().addTo(users());
    User second = Somebody.withFreshPhone().addTo(users());
    Somebody.withFreshPhone().addTo(users());

    assertThat(users().withPublicIds(Set.of(first.publicId(), second.publicId(), Fresh.uuid())))
        .isEqualTo(Map.of(first.publicId(), first.id(), second.publicId(), second.id()));
    assertThat(users().withPublicIds(Set.of())).isEmpty();
  }

  @Test
  void everybody_has_a_referral_code_of_their_own_by_which_they_are_found() {
    User first = Somebody.withFreshPhone().addTo(users());
    User second = Somebody.withFreshPhone().broughtBy(first).addTo(users());

    assertThat(second.referral().code()).isNotEqualTo(first.referral().code());
    assertThat(first.referral().cameWith()).isEmpty();
    assertThat(second.referral().cameWith()).contains(first.referral().code());
    assertThat(users().referrer(first.referral().code())).contains(first.id());
    assertThat(users().find(second.id())).contains(second);
  }

  @Test
  void a_referral_code_of_nobody_finds_nobody() {
    User gone = Somebody.withFreshPhone().addTo(users());

    remove(gone);

    assertThat(users().referrer(gone.referral().code())).isEmpty();
  }

  @Test
  void who_is_removed_is_gone_and_their_phone_is_free() {
    User gone = Somebody.with(phone).verified().andEmail(email).addTo(users());

    remove(gone);

    assertThat(users().find(gone.id())).isEmpty();
    assertThat(users().verifiedHolder(byPhone)).isEmpty();
    User next = Somebody.with(phone).verified().andEmail(email).addTo(users());
    assertThat(next.id().value()).isGreaterThan(gone.id().value());
  }

  private void remove(User user) {
    transactions()
        .inTransaction(() -> users().lock(user.id()).ifPresent(u -> users().remove(u.id())));
  }

  @Test
  void a_new_user_keeps_the_public_id_and_gets_a_number_that_grows() {
    var somebody = Somebody.with(phone).verified().make();
    users().add(somebody);
    User first = users().verifiedHolder(byPhone).orElseThrow();

    User second = Somebody.withFreshPhone().addTo(users());

    assertThat(first.publicId()).isEqualTo(somebody.publicId());
    assertThat(second.id().value()).isGreaterThan(first.id().value());
  }

  @Test
  void a_new_user_may_have_neither_name_nor_password() {
    User user = Somebody.with(email).addTo(users());

    assertThat(user.name()).isEqualTo(PersonName.NONE);
    assertThat(login(byEmail, Contract.MYPHARMA).password()).isEmpty();
  }

  @Test
  void an_address_stays_as_it_was_given() {
    EmailAddress mixed = new EmailAddress(email.asGiven().replaceFirst("somebody", "SomeBody"));

    User user = Somebody.with(mixed).verified().addTo(users());

    assertThat(users().verifiedHolder(byEmail)).contains(user);
    assertThat(user.email()).map(Claim::value).contains(mixed);
  }

  @Test
  void nobody_is_found_who_was_not_added() {
    assertThat(users().find(NOBODY)).isEmpty();
    assertThat(lock(NOBODY)).isEmpty();
    assertThat(users().verifiedHolder(byPhone)).isEmpty();
    assertThat(users().login(byEmail, Contract.MYPHARMA)).isEmpty();
  }

  @Test
  void a_locked_user_is_the_one_that_is_found() {
    User user = Somebody.with(phone).addTo(users());

    assertThat(lock(user.id())).contains(user);
  }

  @Test
  void only_a_proof_makes_a_verified_holder() {
    User user = Somebody.with(phone).verified().andEmail(email).addTo(users());

    assertThat(users().verifiedHolder(byPhone)).contains(user);
    assertThat(users().verifiedHolder(byEmail)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void who_proved_it_logs_in_through_every_contract(Contract contract) {
    User user = Somebody.with(phone).verified().in(Contract.MYPHARMA).addTo(users());

    assertThat(login(byPhone, contract).user()).isEqualTo(user);
  }

  @ParameterizedTest
  @EnumSource
  void who_only_claims_it_logs_in_through_its_contract_alone(Contract contract) {
    User user = Somebody.with(email).in(Contract.WATTSUP).addTo(users());

    Optional<User> found = users().login(byEmail, contract).map(Login::user);

    assertThat(found).isEqualTo(Optional.of(user).filter(u -> contract == Contract.WATTSUP));
  }

  @Test
  void each_contract_logs_in_its_own_claimant() {
    User one = Somebody.with(email).in(Contract.MYPHARMA).addTo(users());
    User two = Somebody.with(email).in(Contract.WATTSUP).addTo(users());

    assertThat(login(byEmail, Contract.MYPHARMA).user()).isEqualTo(one);
    assertThat(login(byEmail, Contract.WATTSUP).user()).isEqualTo(two);
  }

  @Test
  void who_proved_it_comes_before_who_only_claims_it() {
    Somebody.with(phone).in(Contract.WATTSUP).addTo(users());
    User owner = Somebody.with(phone).verified().in(Contract.MYPHARMA).addTo(users());

    assertThat(login(byPhone, Contract.WATTSUP).user()).isEqualTo(owner);
  }

  @Test
  void who_claims_it_anywhere_is_found_behind_who_proved_it_and_who_claims_it_here() {
    User first = Somebody.with(email).in(Contract.CHARGEGHAR).addTo(users());
    Somebody.with(email).in(Contract.MYPHARMA).addTo(users());
    assertThat(fromAnywhere(byEmail, Contract.WATTSUP)).contains(first);

    User here = Somebody.with(email).in(Contract.WATTSUP).addTo(users());
    assertThat(fromAnywhere(byEmail, Contract.WATTSUP)).contains(here);

    User owner = Somebody.with(email).verified().in(Contract.GENCHARGE).addTo(users());
    assertThat(fromAnywhere(byEmail, Contract.WATTSUP)).contains(owner);
    assertThat(fromAnywhere(byPhone, Contract.WATTSUP)).isEmpty();
  }

  @Test
  void an_address_logs_in_in_any_case() {
    User user = Somebody.with(email).addTo(users());
    Identifier shouted = Identifiers.email(email.asGiven().toUpperCase(Locale.ROOT));

    assertThat(login(shouted, Contract.MYPHARMA).user()).isEqualTo(user);
  }

  @Test
  void everything_that_can_change_is_written() {
    User user = Somebody.with(phone).verified().addTo(users());
    User changed =
        new User(
            user.id(),
            user.publicId(),
            new PersonName("New", "Name"),
            Username.parse(Fresh.word()),
            HttpsUrl.parse("https://pictures.example/asha.jpg"),
            Optional.of(Claim.unverified(Fresh.phone(), Contract.WATTSUP)),
            Optional.of(Claim.verified(email, Contract.GENCHARGE, NOW)),
            AccountState.BLOCKED,
            roles().named(Role.PHARMACY_ADMIN).orElseThrow(),
            new UserLanguage.Chosen("bn"),
            UserType.POSTPAID,
            user.referral(),
            user.createdAt(),
            NOW);

    assertThat(update(changed)).isTrue();

    assertThat(users().find(user.id())).contains(changed);
    assertThat(users().verifiedHolder(byPhone)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_state_is_kept(AccountState state) {
    User user = Somebody.with(phone).addTo(users());
    User changed = user.in(state);

    assertThat(update(changed)).isTrue();

    assertThat(users().find(user.id())).contains(changed.writtenAt(NOW));
  }

  @Test
  void a_role_is_held_once_somebody_has_it() {
    Somebody.with(phone).withRole(Role.PHARMACY_ADMIN).addTo(users());

    assertThat(users().anyWithRole(Role.PHARMACY_ADMIN)).isTrue();
    assertThat(users().anyWithRole("no such role")).isFalse();
  }

  private Optional<User> lock(UserId id) {
    return transactions().inTransaction(() -> users().lock(id));
  }

  private Optional<User> fromAnywhere(Identifier identifier, Contract contract) {
    return users().loginFromAnywhere(identifier, contract).map(Login::user);
  }
}
