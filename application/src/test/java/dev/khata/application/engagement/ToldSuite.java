package dev.khata.application.engagement;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Announcements;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Notification;
import dev.khata.domain.engagement.Notifications;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.messaging.Inbox;
import dev.khata.domain.messaging.InboxMessage;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;

/**
 * Users who are told things, for the suites of what tells them. Each test has a day of its own, and
 * readers who registered when it began, so that nobody is told what another test announced.
 */
public abstract class ToldSuite {
  protected static final Duration LIFE = Duration.ofMinutes(10);
  protected static final Window ALL = new Window(0, 100);

  private static final Instant FIRST_DAY = Instant.parse("2026-03-01T12:00:00.123456Z");
  private static final AtomicInteger DAYS = new AtomicInteger();

  protected final Instant start = FIRST_DAY.plus(Duration.ofDays(DAYS.incrementAndGet()));
  protected Reader reader = reader(new UserId(1));

  protected abstract Notifications notifications();

  protected abstract Announcements announcements();

  protected abstract Inbox inbox();

  /** A user who was told nothing yet. */
  protected abstract UserId somebody();

  @BeforeEach
  void a_reader() {
    reader = reader(somebody());
  }

  /** A prepaid user who wants everything. */
  protected final Reader reader(UserId user) {
    return new Reader(user, start, EnumSet.of(Audience.EVERYBODY, Audience.PREPAID), Set.of());
  }

  protected final Reader reader(Audience audience) {
    return new Reader(reader.user(), start, Set.of(audience), Set.of());
  }

  protected final Instant at(int second) {
    return start.plusSeconds(second);
  }

  protected final HexId announced(int second) {
    return announced(second, Audience.EVERYBODY);
  }

  protected final HexId announced(int second, Audience audience) {
    return announced(announcement(second, audience, "news"));
  }

  protected final HexId announced(Announcement announcement) {
    announcements().add(announcement);
    return announcement.id();
  }

  protected final Announcement announcement(int second, Audience audience, String type) {
    return new Announcement(
        HexId.of(Fresh.uuid()),
        new Announcement.Draft(
            new Label("What is new"),
            new Prose("Much.\nAnd more, \u092e\u0939\u093f\u0928\u093e."),
            Priority.HIGH,
            new AnnouncementType(new Label(type)),
            audience),
        new Stamp(new UserId(99), at(second)),
        at(second).plus(LIFE));
  }

  protected final HexId own(int second) {
    return own(message(second, Template.PASSWORD_CHANGED, Map.of()));
  }

  protected final HexId own(InboxMessage message) {
    inbox().add(message);
    return HexId.of(message.id());
  }

  protected final InboxMessage message(
      int second, Template template, Map<String, String> variables) {
    return new InboxMessage(
        Fresh.uuid(),
        reader.user(),
        template,
        variables,
        at(second),
        at(second).plus(LIFE),
        Optional.empty());
  }

  protected final List<HexId> shown(Reader to) {
    return shown(to, ALL, at(60));
  }

  protected final List<HexId> shown(Reader to, Window window, Instant now) {
    return notifications().page(to, window, now).items().stream().map(Notification::id).toList();
  }
}
