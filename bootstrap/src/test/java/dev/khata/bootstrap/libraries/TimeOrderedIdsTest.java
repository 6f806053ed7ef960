package dev.khata.bootstrap.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.IdsSuite;
import dev.khata.domain.kernel.Ids;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimeOrderedIdsTest extends IdsSuite {
  private Instant now = Instant.parse("2026-03-04T05:06:07.891Z");
  private final TimeOrderedIds ids = new TimeOrderedIds(() -> now, new SecureRandom());

  @Override
  protected Ids ids() {
    return ids;
  }

  @Override
  protected void letAMillisecondPass() {
    now = now.plusMillis(1);
  }

  @Test
  void an_id_begins_with_the_clocks_time() {
    assertThat(ids.next().getMostSignificantBits() >>> 16).isEqualTo(now.toEpochMilli());
  }

  @Test
  void ids_of_one_millisecond_still_grow() {
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      made.add(ids.next().toString());
    }

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }
}
