package dev.khata.application.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.SettableClock;
import dev.khata.application.kernel.Steps;
import dev.khata.domain.kernel.upkeep.Purgeable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PurgeTest {
  private final Steps steps = new Steps();

  @Test
  void it_tells_how_many_have_removed_what_was_theirs() {
    Purge purge =
        new Purge(
            new LinkedHashSet<>(List.of(removing("codes", 3), removing("sessions", 4))),
            Set.of(),
            new SettableClock());

    assertThat(purge.handle(steps).removed()).isEqualTo(Map.of("codes", 3, "sessions", 4));
    assertThat(steps.told()).containsExactly("0 of 2", "1 of 2");
  }

  private static Purgeable removing(String kind, int rows) {
    return new Purgeable() {
      @Override
      public SequencedMap<String, Integer> purge(Instant now) {
        return new LinkedHashMap<>(Map.of(kind, rows));
      }
    };
  }
}
