package dev.khata.application.payments;

import static dev.khata.application.recharge.Till.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.domain.payments.Notices;
import dev.khata.domain.payments.StoredNotice;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What holds of {@link Notices}. */
public abstract class NoticesSuite {
  private static final Duration LEASE = Duration.ofMinutes(5);

  private final String gateway = "g" + Fresh.word();

  protected abstract Notices notices();

  @Test
  void an_event_is_kept_once() {
    assertThat(notices().add(notice("e1", NOW), NOW)).isTrue();
    assertThat(notices().add(notice("e1", NOW.plusSeconds(1)), NOW)).isFalse();
    assertThat(notices().add(notice("e2", NOW), NOW)).isTrue();

    assertThat(claimed(NOW)).containsExactlyInAnyOrder("e1", "e2");
  }

  @Test
  void what_is_claimed_is_claimed_again_only_after_the_lease_and_as_it_came() {
    StoredNotice notice = notice("e1", NOW);
    notices().add(notice, NOW);

    StoredNotice claimed = claim(NOW).getFirst();

    assertThat(claimed).usingRecursiveComparison().isEqualTo(notice);
    assertThat(claimed(NOW.plus(LEASE).minusNanos(1_000))).isEmpty();
    assertThat(claimed(NOW.plus(LEASE))).containsExactly("e1");
  }

  @Test
  void what_is_done_with_is_never_claimed_nor_delayed() {
    notices().add(notice("e1", NOW), NOW);
    notices().done(gateway, "e1");

    notices().again(gateway, "e1", NOW);

    assertThat(claimed(NOW.plus(LEASE))).isEmpty();
    assertThat(notices().add(notice("e1", NOW), NOW)).isFalse();
  }

  @Test
  void what_could_not_be_done_waits_until_then() {
    notices().add(notice("e1", NOW), NOW);
    claim(NOW);

    notices().again(gateway, "e1", NOW.plusSeconds(30));

    assertThat(claimed(NOW.plusSeconds(29))).isEmpty();
    assertThat(claimed(NOW.plusSeconds(30))).containsExactly("e1");
  }

  @Test
  void what_is_done_with_and_old_is_purged() {
    Instant old = Instant.parse("2001-01-01T00:00:00Z");
    notices().add(notice("done", old), old);
    notices().add(notice("waits", old), NOW.plusSeconds(999));
    notices().add(notice("new", NOW), NOW.plusSeconds(999));
    notices().done(gateway, "done");
    notices().done(gateway, "new");

    assertThat(notices().purge(old.plusSeconds(1))).isEqualTo(1);

    assertThat(notices().add(notice("done", NOW), NOW.plusSeconds(999))).isTrue();
    assertThat(notices().add(notice("waits", NOW), NOW)).isFalse();
    assertThat(notices().add(notice("new", NOW), NOW)).isFalse();
  }

  private List<StoredNotice> claim(Instant now) {
    return notices().claim(100, now, LEASE).stream()
        .filter(notice -> notice.gateway().equals(gateway))
        .toList();
  }

  private List<String> claimed(Instant now) {
    return claim(now).stream().map(StoredNotice::id).toList();
  }

  private StoredNotice notice(String id, Instant at) {
    return new StoredNotice(gateway, id, at, "k1", new byte[] {1, 2, 3});
  }
}
