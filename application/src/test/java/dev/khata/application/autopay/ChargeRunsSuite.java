package dev.khata.application.autopay;

import static dev.khata.application.recharge.Till.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.application.kernel.Fresh;
import dev.khata.application.kernel.Race;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.kernel.Window;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds of {@link ChargeRuns} beside what {@link ProcessDueSuite} shows. */
public abstract class ChargeRunsSuite {
  private static final Duration HOUR = Duration.ofHours(1);

  private final UUID run = Fresh.uuid();

  protected abstract ChargeRuns runs();

  @Test
  void a_run_that_was_just_seen_is_taken_up_by_nobody() {
    runs().begin(run, NOW);

    assertThat(runs().takeUp(run, HOUR)).isFalse();
    assertThat(runs().takeUp(run, Duration.ZERO)).isTrue();
  }

  @Test
  void a_run_that_is_finished_is_taken_up_by_nobody() {
    runs().begin(run, NOW);
    runs().finish(run, NOW);

    assertThat(runs().takeUp(run, Duration.ZERO)).isFalse();
  }

  @Test
  void to_a_run_that_is_finished_nothing_comes_any_more() {
    runs().begin(run, NOW);
    assertThat(runs().hold(run)).isTrue();
    runs().finish(run, NOW);

    assertThat(runs().hold(run)).isFalse();
    runs().broken(run, new MandateId(17), NOW);
    runs().finish(run, NOW.plus(HOUR));

    ChargeRuns.Run finished = runs().find(run).orElseThrow();
    assertThat(finished.failed()).isZero();
    assertThat(finished.finishedAt()).contains(NOW);
    assertThat(runs().results(run, new Window(0, 10))).isEmpty();
  }

  @Test
  void of_several_that_would_take_it_up_one_does() {
    runs().begin(run, NOW);
    Duration rested = Duration.ofMillis(300);
    rest(rested);

    List<Boolean> took = Race.of(4, i -> runs().takeUp(run, rested));

    assertThat(took).containsOnlyOnce(true);
  }

  private static void rest(Duration time) {
    try {
      Thread.sleep(time.plusMillis(50));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
