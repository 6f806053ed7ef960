package dev.khata.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Template.Kind;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentByPreferenceTest {
  private static final UserId USER = new UserId(1);

  private final InMemoryPreferences preferences = new InMemoryPreferences();
  private final ConsentByPreference consent = new ConsentByPreference(preferences);

  @ParameterizedTest
  @EnumSource
  void with_everything_off_only_what_is_owed_goes(Channel channel) {
    wants(EnumSet.noneOf(Notice.class));

    for (Kind kind : Kind.values()) {
      assertThat(consent.allows(USER, kind, channel)).as("%s", kind).isEqualTo(kind.isOwed());
    }
  }

  @ParameterizedTest
  @EnumSource
  void with_everything_on_all_goes(Channel channel) {
    wants(EnumSet.allOf(Notice.class));

    for (Kind kind : Kind.values()) {
      assertThat(consent.allows(USER, kind, channel)).as("%s", kind).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "REMINDER,  RECHARGE_REMINDERS",
    "OFFER,     PROMOTIONAL_OFFERS",
    "MARKETING, MARKETING"
  })
  void each_kind_has_a_switch_of_its_own(Kind kind, Notice notice) {
    wants(EnumSet.complementOf(EnumSet.of(notice)));
    assertThat(consent.allows(USER, kind, Channel.INBOX)).isFalse();

    wants(Set.of(notice));
    assertThat(consent.allows(USER, kind, Channel.INBOX)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"SMS, SMS", "EMAIL, EMAIL", "PUSH, PUSH"})
  void a_channel_that_is_off_stops_no_other(Channel channel, Notice notice) {
    wants(EnumSet.complementOf(EnumSet.of(notice)));

    for (Channel other : Channel.values()) {
      assertThat(consent.allows(USER, Kind.REMINDER, other))
          .as("%s", other)
          .isEqualTo(other != channel);
    }
  }

  @ParameterizedTest
  @EnumSource
  void what_is_unwanted_is_all_that_is_not_allowed(Channel channel) {
    wants(Set.of(Notice.MARKETING, Notice.SMS));

    for (Kind kind : Kind.values()) {
      assertThat(consent.unwanted(USER, channel).contains(kind))
          .as("%s", kind)
          .isEqualTo(!consent.allows(USER, kind, channel));
    }
  }

  @Test
  void who_never_chose_gets_reminders_and_no_advertising() {
    assertThat(consent.allows(USER, Kind.REMINDER, Channel.SMS)).isTrue();
    assertThat(consent.allows(USER, Kind.OFFER, Channel.SMS)).isFalse();
    assertThat(consent.allows(USER, Kind.MARKETING, Channel.INBOX)).isFalse();
  }

  private void wants(Set<Notice> notices) {
    preferences.save(
        USER, new Preference(ZoneId.of("Asia/Kathmandu"), notices), SettableClock.START);
  }
}
