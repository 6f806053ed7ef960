package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Username;
import dev.khata.domain.identity.Users;
import dev.khata.domain.identity.Users.Addition;
import dev.khata.domain.kernel.Transactions;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What users call themselves: what holds of {@link Users} when two want the same name. */
public abstract class UsernamesSuite {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.123456Z");

  private final String name = "Name " + Fresh.word();
  private final String shouted = name.toUpperCase(Locale.ROOT);

  protected abstract Users users();

  protected abstract Transactions transactions();

  @Test
  void a_user_is_found_by_their_name_in_any_case_and_keeps_it_as_given() {
    User user = Somebody.with(Fresh.phone()).calling(name).addTo(users());

    assertThat(users().named(new Username(shouted))).contains(user.id());
    assertThat(users().find(user.id()).orElseThrow().username()).contains(new Username(name));
    assertThat(users().named(new Username(name + "x"))).isEmpty();
  }

  @Test
  void a_name_is_taken_in_any_case_and_nothing_is_written_then() {
    Somebody.with(Fresh.phone()).calling(name).addTo(users());
    Somebody second = Somebody.with(Fresh.phone()).calling(shouted);

    assertThat(transactions().inTransaction(() -> users().add(second.make())))
        .isEqualTo(new Addition.UsernameTaken());
  }

  @Test
  void nobody_takes_the_name_of_another_later() {
    Somebody.with(Fresh.phone()).calling(name).addTo(users());
    User other = Somebody.with(Fresh.phone()).addTo(users());

    assertThat(call(other, shouted)).isFalse();
    assertThat(users().find(other.id()).orElseThrow().username()).isEmpty();
  }

  @Test
  void a_user_spells_their_own_name_otherwise_and_lets_go_of_it() {
    User user = Somebody.with(Fresh.phone()).calling(name).addTo(users());
    assertThat(call(user, shouted)).isTrue();
    assertThat(users().named(new Username(name))).contains(user.id());

    assertThat(update(user.calling(Optional.empty()))).isTrue();

    assertThat(users().named(new Username(name))).isEmpty();
    Somebody.with(Fresh.phone()).calling(name).addTo(users());
  }

  @Test
  void of_many_who_want_one_name_at_once_one_gets_it() {
    List<Addition> additions =
        Race.of(8, runner -> users().add(Somebody.with(Fresh.phone()).calling(name).make()));

    assertThat(additions).filteredOn(a -> a instanceof Addition.Added).hasSize(1);
    assertThat(additions).filteredOn(a -> a.equals(new Addition.UsernameTaken())).hasSize(7);
  }

  private boolean call(User user, String text) {
    return update(user.calling(Username.parse(text)));
  }

  private boolean update(User changed) {
    return transactions()
        .inTransaction(
            () -> {
              users().lock(changed.id());
              return users().update(changed, NOW);
            });
  }
}
