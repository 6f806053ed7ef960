package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Addition;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.identity.access.Roles;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.EmailAddress;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What only a database can get wrong about users: many at once, and what is rolled back. */
class UsersRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Users users = identity.get(Users.class);
  private final Roles roles = identity.get(Roles.class);
  private final PhoneNumber phone = Fresh.phone();
  private final EmailAddress email = Fresh.email();
  private final Identifier byPhone = new Identifier.Phone(phone);
  private final Identifier byEmail = new Identifier.Email(email);

  @RepeatedTest(10)
  void of_two_who_prove_a_phone_at_once_one_gets_it() {
    List<Addition> additions = Race.of(2, runner -> add(Somebody.with(phone).verified()));

    assertThat(additions).filteredOn(Addition.Added.class::isInstance).hasSize(1);
    assertThat(additions).contains(new Addition.PhoneTaken());
  }

  @RepeatedTest(10)
  void nobody_claims_what_is_proven_at_the_same_moment() {
    Contract[] contracts = Contract.values();

    Race.of(
        5,
        runner ->
            runner == 4
                ? registerWithProof()
                : add(Somebody.with(phone).in(contracts[runner])) instanceof Addition.Added);

    assertThat(users.verifiedHolder(byPhone)).isPresent();
    assertThat(unverifiedHolders(byPhone)).isEmpty();
  }

  @RepeatedTest(10)
  void of_many_who_prove_their_claim_at_once_one_does_and_the_others_lose_it() {
    List<User> claimants = claimantInEachContract();

    List<Boolean> proven =
        Race.of(claimants.size(), runner -> proveClaim(claimants.get(runner), byPhone));

    assertThat(proven).containsOnlyOnce(true);
    assertThat(users.verifiedHolder(byPhone).map(User::id))
        .contains(claimants.get(proven.indexOf(true)).id());
    assertThat(unverifiedHolders(byPhone)).isEmpty();
  }

  @RepeatedTest(10)
  void proofs_of_phones_and_addresses_and_registrations_never_cross() {
    List<User> claimants = claimantInEachContract();

    Race.of(
        12,
        runner ->
            switch (runner % 3) {
              case 0 -> proveClaim(claimants.get(runner / 3), byPhone);
              case 1 -> proveClaim(claimants.get(runner / 3), byEmail);
              default -> registerWithProof();
            });

    for (Identifier identifier : List.of(byPhone, byEmail)) {
      assertThat(users.verifiedHolder(identifier)).isPresent();
      assertThat(unverifiedHolders(identifier)).isEmpty();
    }
  }

  private List<User> claimantInEachContract() {
    return Stream.of(Contract.values())
        .map(contract -> Somebody.with(phone).andEmail(email).in(contract).addTo(users))
        .toList();
  }

  /** As somebody does who registers with a code that they were sent. */
  private boolean registerWithProof() {
    return transactions.inTransaction(
        () -> {
          boolean added = add(Somebody.with(phone).verified()) instanceof Addition.Added;
          if (added) {
            evict(byPhone);
          }
          return added;
        });
  }

  /** As somebody does who follows the link in an e-mail. */
  private boolean proveClaim(User claimant, Identifier identifier) {
    return transactions.inTransaction(
        () -> {
          User locked = users.lock(claimant.id()).orElseThrow();
          boolean proven =
              locked.holds(identifier) && users.update(locked.proven(identifier, NOW), NOW);
          if (proven) {
            evict(identifier);
          }
          return proven;
        });
  }

  private void evict(Identifier identifier) {
    for (User holder : users.lockUnverifiedHolders(identifier)) {
      assertThat(users.update(holder.without(identifier), NOW)).isTrue();
    }
  }

  @Test
  void changes_of_one_user_wait_for_each_other() {
    User user = Somebody.with(phone).verified().addTo(users);

    Race.of(8, runner -> rename(user));

    assertThat(users.find(user.id()).orElseThrow().username())
        .contains(new Username("+".repeat(8)));
  }

  private boolean rename(User user) {
    return transactions.inTransaction(
        () -> {
          User locked = users.lock(user.id()).orElseThrow();
          String longer = locked.username().map(Username::text).orElse("") + "+";
          return users.update(locked.calling(Username.parse(longer)), NOW);
        });
  }

  @Test
  void a_user_whose_role_changes_while_they_are_waited_for_is_still_found() {
    User user = Somebody.with(phone).verified().addTo(users);
    Role[] each =
        Stream.of(Role.USER, Role.DOCTOR, Role.PHARMACY_ADMIN)
            .map(name -> roles.named(name).orElseThrow())
            .toArray(Role[]::new);

    List<Boolean> found = Race.of(12, runner -> switchRole(user, each[runner % each.length]));

    assertThat(found).containsOnly(true);
  }

  private boolean switchRole(User user, Role role) {
    return transactions.inTransaction(
        () ->
            users
                .lock(user.id())
                .filter(locked -> users.update(locked.withRole(role), NOW))
                .isPresent());
  }

  @Test
  void a_user_whose_transaction_fails_was_never_there() {
    assertThatThrownBy(
            () ->
                transactions.inTransaction(
                    () -> {
                      add(Somebody.with(phone).verified().andEmail(email));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(users.verifiedHolder(byPhone)).isEmpty();
    assertThat(add(Somebody.with(phone).verified().andEmail(email)))
        .isInstanceOf(Addition.Added.class);
  }

  private Addition add(Somebody somebody) {
    return users.add(somebody.make());
  }

  private List<User> unverifiedHolders(Identifier identifier) {
    return transactions.inTransaction(() -> users.lockUnverifiedHolders(identifier));
  }
}
