package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Preferences;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Preferences}. */
public abstract class PreferencesSuite {
  private static final Instant NOW = SettableClock.START;
  private static final ZoneId BUENOS_AIRES = ZoneId.of("America/Argentina/Buenos_Aires");

  protected abstract Preferences preferences();

  protected abstract Users users();

  @Test
  void who_never_changed_any_has_none() {
    assertThat(preferences().find(somebody().id())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void every_notice_is_kept_apart_from_the_others(Notice notice) {
    User user = somebody();
    Preference only = new Preference(BUENOS_AIRES, Set.of(notice));

    preferences().save(user.id(), only, NOW);

    assertThat(preferences().find(user.id())).contains(only);
  }

  @Test
  void later_preferences_take_the_place_of_earlier_ones_of_that_user_alone() {
    User user = somebody();
    User other = somebody();
    Preference all = new Preference(ZoneId.of("UTC"), EnumSet.allOf(Notice.class));
    preferences().save(user.id(), all, NOW);
    preferences().save(other.id(), all, NOW);

    preferences().save(user.id(), Preference.USUAL, NOW.plusSeconds(1));

    assertThat(preferences().find(user.id())).contains(Preference.USUAL);
    assertThat(preferences().find(other.id())).contains(all);
  }

  @Test
  void those_of_many_are_found_at_once() {
    User usual = somebody();
    User user = somebody();
    User other = somebody();
    Preference silent = Preference.USUAL.with(Map.of(Notice.SMS, false));
    preferences().save(user.id(), silent, NOW);
    preferences().save(other.id(), Preference.USUAL, NOW);

    assertThat(preferences().ofEach(Set.of(usual.id(), user.id())))
        .isEqualTo(Map.of(user.id(), silent));
    assertThat(preferences().ofEach(Set.of())).isEmpty();
  }

  @Test
  void every_zone_there_is_can_be_kept() {
    User user = somebody();

    for (String zone : ZoneId.getAvailableZoneIds()) {
      Preference preference = Preference.USUAL.in(ZoneId.of(zone));
      preferences().save(user.id(), preference, NOW);

      assertThat(preferences().find(user.id())).contains(preference);
    }
  }

  private User somebody() {
    return Somebody.withFreshPhone().addTo(users());
  }
}
