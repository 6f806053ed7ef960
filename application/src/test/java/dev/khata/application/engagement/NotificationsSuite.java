package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Notifications}. */
public abstract class NotificationsSuite extends ToldSuite {
  private static final Duration TICK = Duration.ofNanos(1_000);

  @Test
  void a_message_and_an_announcement_are_shown_as_they_were_made() {
    InboxMessage message =
        message(1, Template.RECHARGED, Map.of("phone", "+977", "plan", "A {b}", "amount", ""));
    Announcement announcement = announcement(2, Audience.PREPAID, "News");
    own(message);
    announced(announcement);

    assertThat(notifications().page(reader, ALL, at(60)))
        .isEqualTo(
            new Page<>(
                List.of(
                    new Notification.Public(announcement, Optional.empty()),
                    new Notification.Own(message)),
                2));
  }

  @Test
  void there_is_nothing_at_first() {
    assertThat(notifications().page(reader, ALL, at(60))).isEqualTo(Page.empty());
    assertThat(notifications().page(reader, new Window(5, 5), at(60))).isEqualTo(Page.empty());
  }

  @Test
  void both_are_one_list_the_newest_first_page_by_page() {
    HexId fourth = own(1);
    HexId third = announced(2);
    HexId second = announced(3);
    HexId first = own(4);

    assertThat(shown(reader, new Window(0, 3), at(60))).containsExactly(first, second, third);
    assertThat(shown(reader, new Window(3, 3), at(60))).containsExactly(fourth);
    assertThat(shown(reader, new Window(1, 2), at(60))).containsExactly(second, third);
    assertThat(notifications().page(reader, new Window(1, 1), at(60)).total()).isEqualTo(4);
    assertThat(notifications().page(reader, new Window(6, 3), at(60)))
        .isEqualTo(new Page<>(List.of(), 4));
  }

  @Test
  void of_one_moment_the_greatest_id_comes_first_on_whatever_page() {
    List<HexId> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(own(1));
      all.add(announced(1));
    }
    all.sort(Comparator.comparing(HexId::digits).reversed());

    List<HexId> paged = new ArrayList<>();
    for (int offset = 0; offset < 9; offset += 3) {
      paged.addAll(shown(reader, new Window(offset, 3), at(60)));
    }

    assertThat(paged).containsExactlyElementsOf(all);
  }

  @Test
  void what_has_expired_is_neither_shown_nor_counted() {
    HexId own = own(1);
    HexId announced = announced(2);
    Instant ownEnd = at(1).plus(LIFE);
    Instant announcedEnd = at(2).plus(LIFE);

    assertThat(shown(reader, ALL, ownEnd.minus(TICK))).containsExactly(announced, own);
    assertThat(shown(reader, ALL, ownEnd)).containsExactly(announced);
    assertThat(shown(reader, ALL, announcedEnd.minus(TICK))).containsExactly(announced);
    assertThat(notifications().page(reader, ALL, announcedEnd)).isEqualTo(Page.empty());
  }

  @Test
  void what_was_announced_before_somebody_registered_is_not_for_them() {
    announced(1);
    HexId announced = announced(2);
    HexId own = own(1);

    Reader later = new Reader(reader.user(), at(2), reader.audiences(), Set.of());

    assertThat(shown(later)).containsExactly(announced, own);
  }

  @ParameterizedTest
  @EnumSource
  void an_announcement_reaches_its_audience_and_no_other(Audience audience) {
    HexId announced = announced(1, audience);

    for (Audience other : Audience.values()) {
      assertThat(shown(reader(other)))
          .as("%s", other)
          .isEqualTo(other == audience ? List.of(announced) : List.of());
    }
  }

  @ParameterizedTest
  @CsvSource({"OFFER, promotion", "MARKETING, Marketing", "REMINDER, REMINDER"})
  void announcements_that_are_unwanted_are_not_shown(Template.Kind kind, String type) {
    HexId news = announced(1);
    HexId announced = announced(announcement(2, Audience.EVERYBODY, type));

    assertThat(shown(reader)).containsExactly(announced, news);
    assertThat(shown(without(kind))).containsExactly(news);
    assertThat(notifications().page(without(kind), ALL, at(60)).total()).isEqualTo(1);
  }

  @Test
  void messages_of_ones_own_that_are_unwanted_are_not_shown() {
    HexId owed = own(1);
    HexId reminder =
        own(
            message(
                2, Template.PLAN_ENDING, Map.of("phone", "+977", "plan", "Month", "at", "today")));

    assertThat(shown(reader)).containsExactly(reminder, owed);
    assertThat(shown(without(Template.Kind.REMINDER))).containsExactly(owed);
    assertThat(shown(without(Template.Kind.MARKETING))).containsExactly(reminder, owed);
  }

  @Test
  void nobody_is_shown_what_is_another_users() {
    own(1);
    HexId announced = announced(2);

    assertThat(shown(reader(somebody()))).containsExactly(announced);
  }

  private Reader without(Template.Kind kind) {
    return new Reader(reader.user(), start, reader.audiences(), Set.of(kind));
  }
}
