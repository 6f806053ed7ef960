package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.NewUser;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Addition;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Whose phone or address it is: what holds of {@link Users} when two people want the same. */
public abstract class UsersClaimSuite extends UsernamesSuite {
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  final PhoneNumber phone = Fresh.phone();
  final EmailAddress email = Fresh.email();
  final Identifier byPhone = new Identifier.Phone(phone);
  final Identifier byEmail = new Identifier.Email(email);

  @Test
  void a_verified_phone_is_taken_in_every_contract() {
    Somebody.with(phone).verified().in(Contract.MYPHARMA).addTo(users());

    assertThat(add(Somebody.with(phone).in(Contract.MYPHARMA))).isEqualTo(phoneTaken());
    assertThat(add(Somebody.with(phone).in(Contract.WATTSUP))).isEqualTo(phoneTaken());
    assertThat(add(Somebody.with(phone).verified().in(Contract.MYPHARMA))).isEqualTo(phoneTaken());
    assertThat(add(Somebody.with(phone).verified().in(Contract.WATTSUP))).isEqualTo(phoneTaken());
  }

  @Test
  void a_verified_address_is_taken_in_every_contract() {
    Somebody.with(email).verified().in(Contract.MYPHARMA).addTo(users());

    assertThat(add(Somebody.with(email).in(Contract.MYPHARMA))).isEqualTo(emailTaken());
    assertThat(add(Somebody.with(email).in(Contract.WATTSUP))).isEqualTo(emailTaken());
    assertThat(add(Somebody.with(email).verified().in(Contract.MYPHARMA))).isEqualTo(emailTaken());
    assertThat(add(Somebody.with(email).verified().in(Contract.WATTSUP))).isEqualTo(emailTaken());
  }

  @Test
  void an_unverified_phone_is_taken_in_its_own_contract() {
    Somebody.with(phone).in(Contract.WATTSUP).addTo(users());

    assertThat(add(Somebody.with(phone).in(Contract.WATTSUP))).isEqualTo(phoneTaken());
    assertThat(add(Somebody.with(phone).in(Contract.GENCHARGE))).isInstanceOf(Addition.Added.class);
  }

  @Test
  void an_unverified_address_is_taken_in_its_own_contract() {
    Somebody.with(email).in(Contract.WATTSUP).addTo(users());

    assertThat(add(Somebody.with(email).in(Contract.WATTSUP))).isEqualTo(emailTaken());
    assertThat(add(Somebody.with(email).in(Contract.GENCHARGE))).isInstanceOf(Addition.Added.class);
  }

  @Test
  void an_unverified_claim_does_not_stand_in_the_way_of_a_proof() {
    Somebody.with(phone).in(Contract.MYPHARMA).addTo(users());
    Somebody.with(email).in(Contract.MYPHARMA).addTo(users());

    Somebody owner = Somebody.with(phone).andEmail(email).verified().in(Contract.MYPHARMA);

    assertThat(add(owner)).isInstanceOf(Addition.Added.class);
  }

  @Test
  void an_address_is_taken_in_any_case() {
    Somebody.with(email).verified().addTo(users());
    EmailAddress shouted = new EmailAddress(email.asGiven().toUpperCase(Locale.ROOT));

    assertThat(add(Somebody.with(shouted))).isEqualTo(emailTaken());
  }

  @Test
  void a_phone_that_is_free_does_not_help_an_address_that_is_taken() {
    Somebody.with(email).verified().addTo(users());

    assertThat(add(Somebody.with(phone).verified().andEmail(email))).isEqualTo(emailTaken());
    assertThat(users().verifiedHolder(byPhone)).isEmpty();
  }

  @Test
  void when_something_is_taken_nothing_is_written_and_the_transaction_goes_on() {
    Somebody.with(phone).verified().addTo(users());
    PhoneNumber another = Fresh.phone();

    Addition addition =
        transactions()
            .inTransaction(
                () -> {
                  Addition refused = add(Somebody.with(phone).verified().andEmail(email));
                  Somebody.with(another).verified().addTo(users());
                  return refused;
                });

    assertThat(addition).isEqualTo(phoneTaken());
    assertThat(users().login(byEmail, Contract.MYPHARMA)).isEmpty();
    assertThat(users().verifiedHolder(new Identifier.Phone(another))).isPresent();
  }

  @Test
  void of_many_who_prove_the_same_phone_at_once_one_gets_it() {
    List<Addition> additions = Race.of(8, runner -> add(Somebody.with(phone).verified()));

    assertThat(additions).filteredOn(a -> a instanceof Addition.Added).hasSize(1);
    assertThat(additions).filteredOn(a -> a.equals(phoneTaken())).hasSize(7);
  }

  @Test
  void of_many_who_claim_the_same_address_at_once_one_in_each_contract_gets_it() {
    Contract[] contracts = Contract.values();

    List<Addition> additions =
        Race.of(8, runner -> add(Somebody.with(email).in(contracts[runner % contracts.length])));

    assertThat(additions).filteredOn(a -> a instanceof Addition.Added).hasSize(contracts.length);
  }

  @Test
  void those_who_only_claim_it_are_found_in_every_contract_in_id_order() {
    User first = Somebody.with(phone).in(Contract.GENCHARGE).addTo(users());
    User second = Somebody.with(phone).in(Contract.MYPHARMA).addTo(users());
    Somebody.with(phone).verified().in(Contract.WATTSUP).addTo(users());

    assertThat(unverifiedHolders(byPhone)).containsExactly(first, second);
  }

  @Test
  void an_address_that_is_only_claimed_is_found_in_any_case() {
    User holder = Somebody.with(email).addTo(users());
    Identifier shouted = Identifiers.email(email.asGiven().toUpperCase(Locale.ROOT));

    assertThat(unverifiedHolders(shouted)).containsExactly(holder);
  }

  @Test
  void nobody_claims_what_only_its_owner_holds() {
    Somebody.with(phone).verified().addTo(users());

    assertThat(unverifiedHolders(byPhone)).isEmpty();
    assertThat(unverifiedHolders(byEmail)).isEmpty();
  }

  @Test
  void proving_a_claim_makes_its_holder_the_verified_one() {
    User user = Somebody.with(email).addTo(users());

    assertThat(update(user.proven(byEmail, NOW))).isTrue();

    assertThat(users().verifiedHolder(byEmail)).contains(user.proven(byEmail, NOW));
    assertThat(unverifiedHolders(byEmail)).isEmpty();
  }

  @Test
  void giving_up_a_claim_frees_it() {
    User user = Somebody.with(phone).andEmail(email).addTo(users());

    assertThat(update(user.without(byPhone))).isTrue();
    assertThat(update(user.without(byPhone).without(byEmail))).isTrue();

    assertThat(users().find(user.id())).contains(user.without(byPhone).without(byEmail));
    assertThat(add(Somebody.with(phone).andEmail(email))).isInstanceOf(Addition.Added.class);
  }

  @Test
  void nobody_proves_what_somebody_else_has_proven() {
    User late = Somebody.with(email).in(Contract.WATTSUP).named("Late", "Comer").addTo(users());
    User owner = Somebody.with(email).verified().in(Contract.MYPHARMA).addTo(users());

    assertThat(update(late.proven(byEmail, NOW))).isFalse();

    assertThat(users().find(late.id())).contains(late);
    assertThat(users().verifiedHolder(byEmail)).contains(owner);
  }

  @Test
  void a_claim_that_somebody_else_has_proven_must_be_given_up_before_anything_is_written() {
    User late = Somebody.with(phone).andEmail(email).addTo(users());
    Somebody.with(phone).verified().in(Contract.WATTSUP).addTo(users());

    assertThat(update(late.proven(byEmail, NOW))).isFalse();
    assertThat(users().find(late.id())).contains(late);

    User left = late.without(byPhone).proven(byEmail, NOW);
    assertThat(update(left)).isTrue();
    assertThat(users().find(late.id())).contains(left);
  }

  Addition add(Somebody somebody) {
    NewUser user = somebody.make();
    return users().add(user);
  }

  boolean update(User user) {
    return transactions()
        .inTransaction(() -> users().lock(user.id()).isPresent() && users().update(user, NOW));
  }

  private List<User> unverifiedHolders(Identifier identifier) {
    return transactions().inTransaction(() -> users().lockUnverifiedHolders(identifier));
  }

  private static Addition phoneTaken() {
    return new Addition.PhoneTaken();
  }

  private static Addition emailTaken() {
    return new Addition.EmailTaken();
  }
}
