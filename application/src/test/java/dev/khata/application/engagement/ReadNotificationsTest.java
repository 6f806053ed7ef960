package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.InMemoryRoles;
import dev.khata.application.identity.InMemoryUsers;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.application.messaging.AppHash;
import dev.khata.application.messaging.InMemoryInbox;
import dev.khata.application.messaging.Wording;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Consent;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReadNotificationsTest {
  private static final Window ALL = new Window(0, 100);

  private final SettableClock clock = new SettableClock();
  private final FakeTransactions transactions = new FakeTransactions();
  private final InMemoryInbox inbox = new InMemoryInbox();
  private final InMemoryAnnouncements announcements = new InMemoryAnnouncements();
  private final Set<Template.Kind> wanted = EnumSet.allOf(Template.Kind.class);
  private final Consent consent =
      (user, kind, channel) -> channel == Channel.INBOX && wanted.contains(kind);
  private final ReadNotifications read =
      new ReadNotifications(
          new InMemoryNotifications(inbox, announcements),
          announcements,
          inbox,
          consent,
          new Wording(AppHash.NONE),
          transactions,
          clock);
  private final HideNotifications hide =
      new HideNotifications(announcements, inbox, consent, transactions, clock);
  private final User asha = Somebody.withFreshPhone().addTo(new InMemoryUsers(new InMemoryRoles()));

  @Test
  void what_is_ones_own_is_read_in_ones_language_and_an_announcement_as_it_was_written() {
    tell();
    announce("news");

    assertThat(titles("en")).containsExactly("What is new", "Your password was changed");
    assertThat(titles("hi").getFirst()).isEqualTo("What is new");
    assertThat(titles("hi").getLast()).isNotEqualTo("Your password was changed");
  }

  @Test
  void what_is_listed_is_shown_as_it_stood_before_and_is_seen_from_then_on() {
    tell();
    announce("news");
    Instant listed = clock.instant();

    assertThat(seen()).containsExactly(Optional.empty(), Optional.empty());
    clock.advance(Duration.ofHours(1));
    tell();

    assertThat(seen()).containsExactly(Optional.empty(), Optional.of(listed), Optional.of(listed));
    assertThat(inbox.unread(asha.id(), clock.instant())).isZero();
  }

  @Test
  void what_another_page_has_is_not_seen() {
    tell();
    clock.advance(Duration.ofHours(1));
    announce("news");

    page("en", new Window(0, 1));

    assertThat(seen())
        .satisfiesExactly(
            announced -> assertThat(announced).isPresent(), own -> assertThat(own).isEmpty());
  }

  @Test
  void what_one_does_without_is_shown_once_it_is_wanted() {
    announce("promotion");
    wanted.remove(Template.Kind.OFFER);
    assertThat(titles("en")).isEmpty();

    wanted.add(Template.Kind.OFFER);
    assertThat(titles("en")).hasSize(1);
  }

  @Test
  void what_is_hidden_is_gone_and_what_one_does_not_see_can_not_be_hidden() {
    HexId own = tell();
    HexId news = announce("news");
    HexId offer = announce("promotion");
    wanted.remove(Template.Kind.OFFER);

    hide.handle(asha, Set.of(own, news, offer, HexId.of(Fresh.uuid())));

    assertThat(titles("en")).isEmpty();
    wanted.add(Template.Kind.OFFER);
    assertThat(page("en", ALL))
        .extracting(shown -> shown.notification().id())
        .containsExactly(offer);
  }

  private List<String> titles(String language) {
    return page(language, ALL).stream().map(shown -> shown.words().title()).toList();
  }

  private List<Optional<Instant>> seen() {
    return page("en", ALL).stream().map(shown -> shown.notification().seenAt()).toList();
  }

  private List<ReadNotifications.Shown> page(String language, Window window) {
    return read.handle(new ReadNotifications.Command(asha, language, window)).items();
  }

  private HexId tell() {
    InboxMessage message =
        new InboxMessage(
            Fresh.uuid(),
            asha.id(),
            Template.PASSWORD_CHANGED,
            Map.of(),
            clock.instant(),
            clock.instant().plus(Duration.ofDays(1)),
            Optional.empty());
    inbox.add(message);
    return HexId.of(message.id());
  }

  private HexId announce(String type) {
    Instant now = clock.advance(Duration.ofMillis(1));
    HexId id = HexId.of(Fresh.uuid());
    announcements.add(
        new Announcement(
            id,
            new Announcement.Draft(
                new Label("What is new"),
                new Prose("Much."),
                Priority.NORMAL,
                new AnnouncementType(new Label(type)),
                Audience.EVERYBODY),
            new Stamp(new UserId(99), now),
            now.plus(Duration.ofDays(1))));
    return id;
  }
}
