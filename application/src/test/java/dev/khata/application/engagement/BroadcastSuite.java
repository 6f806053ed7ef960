package dev.khata.application.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.engagement.Announcement;
import dev.khata.domain.engagement.Audience;
import dev.khata.domain.engagement.Broadcasts;
import dev.khata.domain.engagement.Device.Registration;
import dev.khata.domain.engagement.Reader;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.Notice;
import dev.khata.domain.identity.Preference;
import dev.khata.domain.identity.Session;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.messaging.Message;
import dev.khata.domain.messaging.Template;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of {@link Broadcasts} and of what is pushed by them. */
public abstract class BroadcastSuite {
  /** Each test has a week of its own, so that none pushes what another announced. */
  private static final AtomicInteger WEEKS = new AtomicInteger();

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration TICK = Duration.ofNanos(1_000);

  private final Instant start =
      SettableClock.START.plus(DAY.multipliedBy(7L * WEEKS.incrementAndGet()));
  private final SettableClock clock = new SettableClock(start);
  protected BroadcastDesk desk;
  protected User asha;

  protected abstract BroadcastStores stores(SettableClock clock);

  @BeforeEach
  void somebody_with_an_account() {
    desk = new BroadcastDesk(stores(clock), clock);
    asha = desk.somebody();
    clock.advance(TICK);
  }

  @Test
  void an_announcement_goes_once_to_each_device_in_its_authors_words() {
    UUID phone = desk.device(asha);
    UUID tablet = desk.device(asha);
    UUID binas = desk.device(desk.somebody());
    desk.announce(Audience.EVERYBODY, "news");

    desk.run();
    desk.run();

    assertThat(pushed(phone, tablet, binas)).containsExactlyInAnyOrder(phone, tablet, binas);
    assertThat(desk.pushes(start))
        .allSatisfy(
            content -> {
              assertThat(content.template()).isEqualTo(Template.ANNOUNCEMENT);
              assertThat(content.variables())
                  .isEqualTo(Map.of("title", "What is {new}", "body", "Much {body} $1 \\."));
            });
  }

  @Test
  void it_goes_to_whom_it_addresses_as_they_are_now() {
    List<User> all = new ArrayList<>(List.of(asha));
    all.add(desk.add(Somebody.withFreshPhone().ofType(UserType.POSTPAID)));
    all.add(desk.add(Somebody.withFreshPhone().withRole(Role.SUPER_ADMIN)));
    User blocked = desk.somebody().in(AccountState.BLOCKED);
    assertThat(desk.stores.users().update(blocked, clock.instant())).isTrue();
    all.add(blocked);
    Map<UUID, User> devices = new HashMap<>();
    all.forEach(user -> devices.put(desk.device(user), user));

    for (Audience audience : Audience.values()) {
      Instant before = clock.advance(TICK);
      Announcement announcement = desk.announce(audience, "news");
      desk.run();
      assertThat(pushedSince(before, devices.keySet()))
          .as("%s", audience)
          .containsExactlyInAnyOrderElementsOf(
              devices.entrySet().stream()
                  .filter(device -> isTold(device.getValue(), announcement))
                  .map(Map.Entry::getKey)
                  .toList())
          .isNotEmpty();
    }
  }

  private boolean isTold(User user, Announcement announcement) {
    return Reader.of(user, Set.of()).isTold(announcement, clock.instant());
  }

  @Test
  void who_registered_later_is_not_told() {
    desk.announce(Audience.EVERYBODY, "news");
    clock.advance(TICK);
    UUID late = desk.device(desk.somebody());
    UUID ashas = desk.device(asha);

    desk.run();

    assertThat(pushed(late, ashas)).containsExactly(ashas);
  }

  @Test
  void what_is_not_owed_goes_to_who_wants_it_by_push() {
    User bina = desk.somebody();
    User chitra = desk.somebody();
    UUID ashas = desk.device(asha);
    UUID binas = desk.device(bina);
    UUID chitras = desk.device(chitra);
    wants(bina, Map.of(Notice.MARKETING, true));
    wants(chitra, Map.of(Notice.MARKETING, true, Notice.PUSH, false));
    clock.advance(TICK);

    desk.announce(Audience.EVERYBODY, "Marketing");
    desk.run();
    assertThat(pushed(ashas, binas, chitras)).containsExactly(binas);

    Instant before = clock.advance(TICK);
    desk.announce(Audience.EVERYBODY, "outage");
    desk.run();
    assertThat(pushedSince(before, Set.of(ashas, binas, chitras))).hasSize(3);
  }

  @Test
  void nothing_goes_where_a_user_has_logged_out_or_somebody_else_has_come() {
    User bina = desk.somebody();
    Registration shared = SomeDevice.fresh();
    UUID ashas = desk.device(asha, shared);
    UUID binas = desk.device(bina, SomeDevice.with(shared.token()));
    UUID loggedOut = desk.device(asha);
    desk.announce(Audience.EVERYBODY, "news");
    desk.stores.sessions().endAll(asha.id(), Session.End.LOGGED_OUT, clock.instant());

    desk.run();

    assertThat(pushed(ashas, binas, loggedOut)).containsExactly(binas);
  }

  @Test
  void who_has_hidden_it_already_is_spared() {
    UUID ashas = desk.device(asha);
    UUID binas = desk.device(desk.somebody());
    Announcement announcement = desk.announce(Audience.EVERYBODY, "news");
    desk.stores
        .announcements()
        .hide(Reader.of(asha, Set.of()), Set.of(announcement.id()), clock.instant());

    desk.run();

    assertThat(pushed(ashas, binas)).containsExactly(binas);
  }

  @Test
  void nothing_is_pushed_of_what_is_over_or_no_news_any_more() {
    UUID ashas = desk.device(asha);
    desk.announce(Audience.EVERYBODY, "news", clock.instant().plus(TICK));
    clock.advance(TICK);
    desk.run();
    assertThat(pushed(ashas)).isEmpty();

    desk.announce(Audience.EVERYBODY, "news");
    clock.advance(DAY.plus(TICK));
    desk.run();
    assertThat(pushed(ashas)).isEmpty();
    assertThat(desk.stores.broadcasts().close(clock.instant(), clock.instant())).isZero();
  }

  @Test
  void a_run_that_falls_is_gone_on_with_where_it_was() {
    List<UUID> devices = new ArrayList<>();
    for (int i = 0; i < 7; i++) {
      devices.add(desk.device(asha));
    }
    desk.announce(Audience.EVERYBODY, "news");

    assertThatThrownBy(() -> desk.run(new Falling(desk.stores.broadcasts(), 2)))
        .hasMessage("fallen");
    assertThat(pushed(devices.toArray(UUID[]::new))).hasSizeLessThan(7);
    desk.run(new Falling(desk.stores.broadcasts(), Integer.MAX_VALUE));

    assertThat(pushed(devices.toArray(UUID[]::new))).containsExactlyInAnyOrderElementsOf(devices);
  }

  /** Takes three devices at a time, and falls when it is to record what comes after some legs. */
  protected static class Falling implements Broadcasts {
    private final Broadcasts broadcasts;
    private int left;

    public Falling(Broadcasts broadcasts, int legs) {
      this.broadcasts = broadcasts;
      this.left = legs;
    }

    @Override
    public Optional<Leg> claim(int most, Instant since, Instant now) {
      return broadcasts.claim(3, since, now);
    }

    @Override
    public void record(Leg leg, List<Message> pushes) {
      if (left-- == 0) {
        throw new IllegalStateException("fallen");
      }
      broadcasts.record(leg, pushes);
    }

    @Override
    public int close(Instant since, Instant now) {
      return broadcasts.close(since, now);
    }
  }

  private void wants(User user, Map<Notice, Boolean> changes) {
    desk.stores.preferences().save(user.id(), Preference.USUAL.with(changes), clock.instant());
  }

  private List<UUID> pushed(UUID... devices) {
    return pushedSince(start, Set.of(devices));
  }

  /** Other tests' devices are pushed to as well. */
  private List<UUID> pushedSince(Instant since, Set<UUID> devices) {
    return desk.pushedTo(since).stream().filter(devices::contains).toList();
  }
}
