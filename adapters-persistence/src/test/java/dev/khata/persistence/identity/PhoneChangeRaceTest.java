package dev.khata.persistence.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.Identifier;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.PhoneNumber;
import dev.khata.domain.kernel.Transactions;
import dev.khata.persistence.database.Ports;
import dev.khata.persistence.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Users who take numbers at the same moment. */
class PhoneChangeRaceTest {
  @RegisterExtension static final TestDatabase DATABASE = TestDatabase.fresh();

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final Transactions transactions = DATABASE.transactions();
  private final Ports identity = IdentityPersistence.ports(DATABASE.database(), transactions);
  private final Users users = identity.get(Users.class);

  @RepeatedTest(10)
  void of_many_who_change_to_one_number_one_gets_it_and_the_others_keep_theirs() {
    PhoneNumber wanted = Fresh.phone();
    Somebody.with(wanted).in(Contract.WATTSUP).addTo(users);
    List<User> changing =
        Stream.generate(() -> Somebody.withFreshPhone().verified().addTo(users)).limit(4).toList();

    List<Boolean> changed = Race.of(4, runner -> change(changing.get(runner), wanted));

    assertThat(changed).containsOnlyOnce(true);
    User winner = changing.get(changed.indexOf(true));
    assertThat(users.verifiedHolder(new Identifier.Phone(wanted)).map(User::id))
        .contains(winner.id());
    assertThat(changing)
        .filteredOn(user -> !user.id().equals(winner.id()))
        .allSatisfy(user -> assertThat(users.find(user.id())).contains(user));
    assertThat(claimants(wanted)).isEmpty();
  }

  /** Each waits for what the other holds; the database ends one of them, who then tries again. */
  @RepeatedTest(10)
  void two_who_prove_what_the_other_only_claims_both_get_it() {
    User one = Somebody.withFreshPhone().addTo(users);
    User other = Somebody.withFreshPhone().addTo(users);
    List<PhoneNumber> wanted = List.of(number(other), number(one));

    List<Boolean> changed =
        Race.of(2, runner -> change(List.of(one, other).get(runner), wanted.get(runner)));

    assertThat(changed).containsExactly(true, true);
    assertThat(wanted).allSatisfy(number -> assertThat(claimants(number)).isEmpty());
  }

  /** As somebody does who types in the code that was sent to the number. */
  private boolean change(User user, PhoneNumber wanted) {
    Identifier number = new Identifier.Phone(wanted);
    return transactions.inTransaction(
        () -> {
          User locked = users.lock(user.id()).orElseThrow();
          boolean changed =
              users.update(locked.withPhone(Claim.verified(wanted, Contract.GENCHARGE, NOW)), NOW);
          if (changed) {
            for (User holder : users.lockUnverifiedHolders(number)) {
              assertThat(users.update(holder.without(number), NOW)).isTrue();
            }
          }
          return changed;
        });
  }

  private List<User> claimants(PhoneNumber number) {
    return transactions.inTransaction(
        () -> users.lockUnverifiedHolders(new Identifier.Phone(number)));
  }

  private static PhoneNumber number(User user) {
    return user.phone().orElseThrow().value();
  }
}
