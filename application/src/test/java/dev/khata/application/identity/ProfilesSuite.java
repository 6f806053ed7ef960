package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.Profile.Told;
import dev.khata.domain.identity.Profiles;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Prose;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of {@link Profiles}. */
public abstract class ProfilesSuite {
  private static final Instant NOW = SettableClock.START;
  private static final Told ALL =
      new Told(Optional.of(LocalDate.parse("1990-03-15")), Prose.parse("Ward 4\nदमक"));

  protected abstract Profiles profiles();

  protected abstract Users users();

  @Test
  void who_told_nothing_has_none() {
    assertThat(profiles().find(somebody().id())).isEmpty();
  }

  @Test
  void it_is_kept_as_it_was_told() {
    User user = somebody();
    Profile profile = fresh().telling(ALL, NOW.plusSeconds(2)).completed(NOW.plusSeconds(2));

    profiles().save(user.id(), profile);

    assertThat(profiles().find(user.id())).contains(profile);
  }

  @Test
  void what_is_told_later_takes_the_place_of_what_that_user_alone_told_before() {
    User user = somebody();
    User other = somebody();
    Profile before = fresh().telling(ALL, NOW);
    Profile ofOther = fresh().telling(ALL, NOW);
    profiles().save(user.id(), before);
    profiles().save(other.id(), ofOther);
    Profile after = before.telling(Told.NOTHING, NOW.plusSeconds(1));

    profiles().save(user.id(), after);

    assertThat(profiles().find(user.id())).contains(after);
    assertThat(profiles().find(other.id())).contains(ofOther);
  }

  @Test
  void those_of_many_are_found_at_once() {
    User silent = somebody();
    User user = somebody();
    User other = somebody();
    Profile profile = fresh().telling(ALL, NOW);
    profiles().save(user.id(), profile);
    profiles().save(other.id(), fresh());

    assertThat(profiles().ofEach(Set.of(silent.id(), user.id())))
        .isEqualTo(Map.of(user.id(), profile));
    assertThat(profiles().ofEach(Set.of())).isEmpty();
  }

  private static Profile fresh() {
    return Profile.empty(UUID.randomUUID(), NOW);
  }

  private User somebody() {
    return Somebody.withFreshPhone().addTo(users());
  }
}
