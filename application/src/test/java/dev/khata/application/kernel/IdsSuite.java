package dev.khata.application.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Ids;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds of {@link Ids}. */
public abstract class IdsSuite {
  private static final int MANY = 10_000;

  protected abstract Ids ids();

  /** Waits, or moves the clock, until an id would belong to a later millisecond. */
  protected abstract void letAMillisecondPass();

  @Test
  void an_id_is_a_uuid_of_version_7() {
    UUID id = ids().next();

    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
  }

  @Test
  void no_id_comes_twice() {
    assertThat(Stream.generate(ids()::next).limit(MANY)).doesNotHaveDuplicates();
  }

  @Test
  void no_id_comes_twice_to_parallel_callers() {
    List<List<UUID>> given =
        Race.of(8, runner -> Stream.generate(ids()::next).limit(MANY / 8).toList());

    assertThat(given.stream().flatMap(List::stream)).doesNotHaveDuplicates();
  }

  @Test
  void a_later_id_is_greater() {
    String early = ids().next().toString();
    letAMillisecondPass();
    String late = ids().next().toString();

    assertThat(late).isGreaterThan(early);
  }
}
