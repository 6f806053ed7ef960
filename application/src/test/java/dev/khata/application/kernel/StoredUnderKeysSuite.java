package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Key;
import dev.khata.domain.kernel.KeyRing;
import dev.khata.domain.kernel.rotation.Remains;
import dev.khata.domain.kernel.rotation.Renewal;
import dev.khata.domain.kernel.rotation.StoredUnderKeys;
import dev.khata.domain.kernel.upkeep.Progress;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of {@link StoredUnderKeys} of whose values none ends by itself. */
public abstract class StoredUnderKeysSuite {
  private static final Instant NOW = Instant.parse("2026-11-03T10:00:00Z");
  private static final String OLD = "old";
  private static final String OLDER = "older-one";
  private static final String NEW = "new-1";

  /** That kind as it is seen with these keys, of which nothing is stored before a test. */
  protected abstract StoredUnderKeys with(KeyRing keys);

  /** Stores a value under that key. */
  protected abstract void store(Key key, String name, String content);

  /** What is stored under that name, as whoever has these keys reads it; none who can't. */
  protected abstract List<String> read(String name, KeyRing keys);

  /** Spoils what is stored under that name. */
  protected abstract void spoil(String name);

  @Test
  void where_nothing_is_stored_nothing_is_needed_or_left() {
    StoredUnderKeys kind = with(ring(NEW, OLD));

    assertThat(kind.needed()).isEmpty();
    assertThat(kind.remains(NOW)).isEmpty();
    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(Renewal.NOTHING);
  }

  @Test
  void what_stands_under_the_current_key_needs_it_and_is_as_it_should_be() {
    store(TestKeys.key(NEW), "one", "a");
    StoredUnderKeys kind = with(ring(NEW, OLD));

    assertThat(kind.needed()).containsExactly(NEW);
    assertThat(kind.remains(NOW)).isEmpty();
    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(Renewal.NOTHING);
  }

  @Test
  void what_stands_under_other_keys_is_told_key_by_key_and_needs_them_given_or_not() {
    store(TestKeys.key(OLD), "one", "a");
    store(TestKeys.key(OLD), "two", "b");
    store(TestKeys.key(OLDER), "three", "c");
    store(TestKeys.key(NEW), "four", "d");
    StoredUnderKeys kind = with(ring(NEW, OLD));

    assertThat(kind.needed()).containsExactlyInAnyOrder(NEW, OLD, OLDER);
    assertThat(kind.remains(NOW))
        .containsExactlyInAnyOrder(Remains.lasting(OLD, 2), Remains.lasting(OLDER, 1));
  }

  @Test
  void everything_is_brought_under_the_current_key_and_read_by_it_alone() {
    store(TestKeys.key(OLD), "one", "a");
    store(TestKeys.key(OLDER), "two", "b");
    store(TestKeys.key(NEW), "three", "c");
    StoredUnderKeys kind = with(ring(NEW, OLD, OLDER));

    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(new Renewal(2, 0));

    assertThat(kind.needed()).containsExactly(NEW);
    assertThat(kind.remains(NOW)).isEmpty();
    assertThat(Stream.of("one", "two", "three").flatMap(name -> read(name, ring(NEW)).stream()))
        .containsExactly("a", "b", "c");
    assertThat(kind.renew(Progress.UNSEEN)).as("once is enough").isEqualTo(Renewal.NOTHING);
  }

  @Test
  void a_value_whose_key_is_not_given_stays_as_it_is_and_is_told() {
    store(TestKeys.key(OLD), "one", "a");
    store(TestKeys.key(OLDER), "two", "b");
    StoredUnderKeys kind = with(ring(NEW, OLD));

    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(new Renewal(1, 1));

    assertThat(kind.remains(NOW)).containsExactly(Remains.lasting(OLDER, 1));
    assertThat(kind.needed()).containsExactlyInAnyOrder(NEW, OLDER);
    assertThat(read("two", ring(OLDER))).containsExactly("b");
  }

  @Test
  void a_value_that_is_not_as_it_was_stored_stays_as_it_is_and_is_told() {
    store(TestKeys.key(OLD), "one", "a");
    store(TestKeys.key(OLD), "two", "b");
    spoil("one");
    StoredUnderKeys kind = with(ring(NEW, OLD));

    assertThat(kind.renew(Progress.UNSEEN)).isEqualTo(new Renewal(1, 1));

    assertThat(kind.remains(NOW)).containsExactly(Remains.lasting(OLD, 1));
    assertThat(kind.needed()).containsExactlyInAnyOrder(NEW, OLD);
    assertThat(read("one", ring(NEW, OLD))).isEmpty();
  }

  @Test
  void it_tells_how_many_are_renewed_so_far() {
    Steps steps = new Steps();
    store(TestKeys.key(OLD), "one", "a");
    store(TestKeys.key(OLDER), "two", "b");

    with(ring(NEW, OLD, OLDER)).renew(steps);

    assertThat(steps.told()).startsWith("1").endsWith("2");
  }

  private static KeyRing ring(String... ids) {
    return new KeyRing(Stream.of(ids).<Key>map(TestKeys::key).toList());
  }
}
