package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.identity.Somebody;
import dev.khata.application.identity.World;
import dev.khata.domain.audit.Actor;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.Role;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.lifecycle.Departed;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who leaves stands on a list outside the database, by which they leave an older one again. */
class ReplayDeletionsTest {
  private final World world = new World();
  private final Departures departures = new Departures(world);
  private final User user = Somebody.withFreshPhone().addTo(world.users);
  private final LocalDate today = LocalDate.ofInstant(world.clock.instant(), ZoneOffset.UTC);

  @Test
  void who_leaves_is_on_the_list_soon() throws InterruptedException {
    leave();
    settle();

    assertThat(listed()).containsExactly(new Departed(today, user.publicId()));
    assertThat(departures.listDeletions().purge(world.clock.instant()))
        .containsEntry("deletions_listed", 0);
  }

  @Test
  void who_could_not_be_put_on_the_list_is_put_there_by_the_purge() throws InterruptedException {
    departures.deletions.setDown(true);
    leave();
    settle();
    assertThat(departures.listDeletions().purge(world.clock.instant()))
        .containsEntry("deletions_listed", 0);
    world.clock.advance(Duration.ofDays(3));
    departures.deletions.setDown(false);

    assertThat(departures.listDeletions().purge(world.clock.instant()))
        .containsEntry("deletions_listed", 1);

    assertThat(listed()).containsExactly(new Departed(today, user.publicId()));
  }

  @Test
  void who_is_back_leaves_again_as_of_the_day_on_which_they_left() {
    world.clock.advance(Duration.ofDays(7));

    assertThat(replay(Retention.STANDARD)).isEqualTo(1);

    assertThat(world.users.find(user.id())).isEmpty();
    Instant left = today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1_000);
    assertThat(departures.archive.find(user.id()).orElseThrow().deletedAt()).isEqualTo(left);
    assertThat(departures.archive.find(user.id()).orElseThrow().person()).isPresent();
    assertThat(replay(Retention.STANDARD)).isZero();
    departures.listDeletions().purge(world.clock.instant());
    assertThat(listed()).containsExactly(new Departed(today, user.publicId()));
  }

  @Test
  void who_is_listed_under_two_days_leaves_once() {
    assertThat(
            departures
                .replayDeletions(Retention.STANDARD)
                .handle(
                    List.of(
                        new Departed(today.minusDays(1), user.publicId()),
                        new Departed(today, user.publicId()))))
        .isEqualTo(1);
  }

  @Test
  void who_had_been_erased_by_then_is_erased_at_once() {
    world.clock.advance(Retention.STANDARD.persons().plusDays(1));

    assertThat(replay(Retention.STANDARD)).isEqualTo(1);

    assertThat(departures.archive.find(user.id()).orElseThrow().person()).isEmpty();
  }

  @Test
  void an_admin_by_then_was_none_when_they_left() {
    world.users.update(
        user.withRole(world.roles.named(Role.SUPER_ADMIN).orElseThrow()), world.clock.instant());

    assertThat(replay(Retention.STANDARD)).isEqualTo(1);

    assertThat(world.users.find(user.id())).isEmpty();
  }

  @Test
  void others_stay() {
    User other = Somebody.withFreshPhone().addTo(world.users);

    replay(Retention.STANDARD);

    assertThat(world.users.find(other.id())).isPresent();
  }

  private int replay(Retention retention) {
    return departures
        .replayDeletions(retention)
        .handle(List.of(new Departed(today, user.publicId())));
  }

  private void leave() {
    assertThat(
            departures
                .deleteAccount()
                .of(
                    user.id(),
                    true,
                    new Actor.Person(user.id(), Optional.empty(), Origin.batch("test"))))
        .isInstanceOf(DeleteAccount.Result.Deleted.class);
  }

  private void settle() throws InterruptedException {
    assertThat(departures.listDeletions().settle(Duration.ofSeconds(30))).isTrue();
  }

  private List<Departed> listed() {
    return departures.replayDeletions(Retention.STANDARD).since(LocalDate.EPOCH);
  }
}
