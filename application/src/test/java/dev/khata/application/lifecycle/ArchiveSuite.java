package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.SettableClock;
import dev.khata.domain.identity.AccountState;
import dev.khata.domain.identity.NameKey;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.UserFilter;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.Order;
import dev.khata.domain.kernel.Page;
import dev.khata.domain.kernel.Query;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.lifecycle.Archive;
import dev.khata.domain.lifecycle.ArchivedUser;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds of {@link Archive}. */
public abstract class ArchiveSuite {
  private static final Instant NOW = SettableClock.START.plus(Duration.ofDays(40));
  private static final Duration TICK = Duration.ofNanos(1_000);

  protected abstract Archive archive();

  protected abstract Users users();

  @Test
  void all_that_is_archived_is_found() {
    User user =
        Somebody.withFreshPhone()
            .verified()
            .andEmail(Fresh.email())
            .named("Añjali", "शर्मा")
            .ofType(UserType.POSTPAID)
            .broughtBy(Somebody.withFreshPhone().addTo(users()))
            .addTo(users());

    ArchivedUser archived = archived(user, NOW);

    assertThat(archive().find(user.id())).contains(archived);
  }

  @ParameterizedTest
  @EnumSource
  void every_state_is_kept(AccountState state) {
    ArchivedUser archived = archived(Somebody.withFreshPhone().addTo(users()).in(state), NOW);

    assertThat(archive().find(archived.id())).contains(archived);
  }

  @Test
  void who_left_without_a_trace_can_be_archived_too() {
    ArchivedUser archived = ArchivedUser.of(Somebody.withFreshPhone().addTo(users()), NOW).erased();

    archive().add(archived);

    assertThat(archive().find(archived.id())).contains(archived);
  }

  @Test
  void an_account_that_was_made_by_a_clock_put_back_since_can_be_archived() {
    User user = Somebody.withFreshPhone().addTo(users());

    ArchivedUser archived = archived(user, user.createdAt().minus(Duration.ofDays(1)));

    assertThat(archive().find(user.id())).contains(archived);
  }

  @Test
  void nobody_is_found_who_was_not_archived() {
    assertThat(archive().find(new UserId(Long.MAX_VALUE))).isEmpty();
  }

  @Test
  void who_they_were_is_erased_of_those_alone_who_left_until_then() {
    archive().erase(NOW);
    ArchivedUser old = archived(Somebody.withFreshEmail().addTo(users()), NOW);
    ArchivedUser recent = archived(Somebody.withFreshEmail().addTo(users()), NOW.plus(TICK));

    assertThat(archive().erase(NOW)).isEqualTo(1);

    assertThat(archive().find(old.id())).contains(old.erased());
    assertThat(archive().find(recent.id())).contains(recent);
    assertThat(archive().erase(NOW)).isZero();
  }

  @Test
  void who_is_archived_is_unlisted_until_it_is_said_otherwise() {
    ArchivedUser first = archived(Somebody.withFreshPhone().addTo(users()), NOW);
    ArchivedUser second = archived(Somebody.withFreshPhone().addTo(users()), NOW);
    assertThat(archive().unlisted(1_000)).contains(first, second);
    assertThat(archive().unlisted(1)).hasSize(1);

    archive().listed(List.of(first.id()), NOW);

    assertThat(archive().unlisted(1_000)).contains(second).doesNotContain(first);
    archive().listed(List.of(second.id()), NOW);
  }

  @Test
  void they_are_listed_by_name_state_and_type_as_long_as_there_is_a_name() {
    ArchivedUser first = named("Zarina Älv", UserType.PREPAID, NOW);
    ArchivedUser second = named("ZARINA ÄLV", UserType.POSTPAID, NOW.minus(TICK));
    named("Zarin", UserType.PREPAID, NOW);

    assertThat(page("rina älv", Order.down(Archive.Sort.DELETED_AT)))
        .isEqualTo(new Page<>(List.of(first, second), 2));
    assertThat(page("RINA Ä", Order.up(Archive.Sort.ID)).items()).containsExactly(first, second);
    assertThat(page("rina%", Order.up(Archive.Sort.ID)).items()).isEmpty();
    UserFilter postpaid =
        new UserFilter(
            Optional.of(NameKey.ofPart("zarina")),
            Optional.of(AccountState.ACTIVE),
            Optional.of(UserType.POSTPAID));
    assertThat(page(postpaid, Order.up(Archive.Sort.NAME)).items()).containsExactly(second);

    archive().erase(NOW.plus(TICK));

    assertThat(page("rina", Order.up(Archive.Sort.ID)).total()).isZero();
  }

  @ParameterizedTest
  @EnumSource
  void pages_of_any_order_show_each_of_them_once(Archive.Sort by) {
    archived(Somebody.withFreshPhone().named("Page", "").addTo(users()), NOW);
    archived(Somebody.withFreshPhone().named("Page", "").addTo(users()), NOW);
    ArchivedUser erased = ArchivedUser.of(Somebody.withFreshPhone().addTo(users()), NOW).erased();
    archive().add(erased);
    long total = page(UserFilter.NONE, Order.up(by)).total();

    List<ArchivedUser> seen = new ArrayList<>();
    for (long offset = 0; offset < total; offset += 2) {
      seen.addAll(
          archive()
              .page(new Query<>(UserFilter.NONE, Order.down(by), new Window(offset, 2)))
              .items());
    }

    assertThat(seen).hasSize((int) total).doesNotHaveDuplicates().contains(erased);
  }

  private ArchivedUser named(String name, UserType type, Instant at) {
    return archived(Somebody.withFreshPhone().named(name, "").ofType(type).addTo(users()), at);
  }

  private Page<ArchivedUser> page(String part, Order<Archive.Sort> order) {
    return page(
        new UserFilter(Optional.of(NameKey.ofPart(part)), Optional.empty(), Optional.empty()),
        order);
  }

  private Page<ArchivedUser> page(UserFilter filter, Order<Archive.Sort> order) {
    return archive().page(new Query<>(filter, order, new Window(0, 100)));
  }

  private ArchivedUser archived(User user, Instant at) {
    ArchivedUser archived = ArchivedUser.of(user, at);
    archive().add(archived);
    return archived;
  }
}
