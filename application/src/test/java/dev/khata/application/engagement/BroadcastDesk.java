package dev.khata.application.engagement;

import dev.khata.application.identity.ConsentByPreference;
import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.FakeTransactions;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.messaging.TestPost;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.AnnouncementType;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.Priority;
import dev.khata.domain.identity.RefreshToken;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Contract;
import dev.khata.domain.kernel.HexId;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.kernel.Prose;
import dev.khata.domain.kernel.Stamp;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.messaging.Content;
import dev.khata.domain.messaging.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** Users with devices, announcements to them, and what is pushed of these. */
public final class BroadcastDesk {
  static final Duration LIFE = Duration.ofHours(48);
  private static final Duration REFRESHABLE = Duration.ofDays(400);
  private static final Bulk BULK =
      new Bulk() {
        @Override
        public <T> T run(Supplier<T> work) {
          return work.get();
        }
      };

  public final BroadcastStores stores;
  private final InstantSource clock;
  private final TestPost post;

  BroadcastDesk(BroadcastStores stores, InstantSource clock) {
    this.stores = stores;
    this.clock = clock;
    this.post =
        new TestPost(
            new FakeTransactions(),
            clock,
            Fresh::uuid,
            new ConsentByPreference(stores.preferences()));
  }

  User somebody() {
    return add(Somebody.withFreshPhone());
  }

  User add(Somebody somebody) {
    return somebody.since(clock.instant()).addTo(stores.users());
  }

  public UUID device(User user) {
    return device(user, SomeDevice.fresh());
  }

  UUID device(User user, Registration registration) {
    Session session = new Session(Fresh.uuid(), user.id(), Contract.GENCHARGE, clock.instant());
    stores
        .sessions()
        .open(
            session,
            RefreshToken.issue(
                Fresh.uuid(), session.id(), clock.instant(), REFRESHABLE, "signing-1"));
    return stores
        .transactions()
        .inTransaction(
            () ->
                stores
                    .devices()
                    .register(session, Fresh.uuid(), registration, clock.instant())
                    .id());
  }

  public Announcement announce(Audience audience, String type) {
    return announce(audience, type, clock.instant().plus(LIFE));
  }

  Announcement announce(Audience audience, String type, Instant expiresAt) {
    var announcement =
        new Announcement(
            HexId.of(Fresh.uuid()),
            new Announcement.Draft(
                new Label("What is {new}"),
                new Prose("Much {body} $1 \\."),
                Priority.HIGH,
                new AnnouncementType(new Label(type)),
                audience),
            new Stamp(new UserId(99), clock.instant()),
            expiresAt);
    stores.announcements().add(announcement);
    return announcement;
  }

  public void run() {
    run(stores.broadcasts());
  }

  public void run(Broadcasts broadcasts) {
    new BroadcastAnnouncements(
            broadcasts, post.pushMany, BULK, stores.transactions(), () -> false, Fresh::uuid, clock)
        .run();
  }

  /** What was recorded since, whether it is of one announcement or several. */
  List<Content> pushes(Instant since) {
    Instant now = clock.instant();
    return stores.messages().claimDue(100_000, now, now).stream()
        .filter(message -> !message.createdAt().isBefore(since))
        .map(post::opened)
        .toList();
  }

  public List<UUID> pushedTo(Instant since) {
    return pushes(since).stream()
        .map(content -> ((Recipient.Device) content.to()).target())
        .toList();
  }
}
