package dev.khata.bootstrap.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.bootstrap.command.Started;
import dev.khata.bootstrap.config.Configuration;
import dev.khata.bootstrap.wiring.Wiring;
import dev.khata.domain.kernel.upkeep.Timers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An instance that knew fewer timers than another would be a stranger to some of its rows. */
class ScheduleTest {
  private static final Set<String> ALL = names(Map.of());

  @Test
  void every_timer_has_a_name_of_its_own() {
    assertThat(ALL)
        .containsExactlyInAnyOrder(
            "dispatch-messages",
            "purge",
            "roll-up",
            "roll-up-transactions",
            "prove-postings",
            "prove-slices",
            "release-holds",
            "seal-audit",
            "process-due",
            "expire-subscriptions",
            "reconcile-payments",
            "hear-payment-notices",
            "broadcast-announcements",
            "close-days");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mypharma", "gencharge"})
  void an_instance_that_serves_one_contract_knows_every_timer(String contract) {
    assertThat(names(Map.of("KHATA_CONTRACTS", contract))).isEqualTo(ALL);
  }

  private static Set<String> names(Map<String, String> settings) {
    Declared declared = new Declared(new TreeSet<>());
    try (Started started = Wiring.offline().start(Configuration.read(settings, Optional.empty()))) {
      started.get(Schedule.class).declare(declared);
    }
    return declared.names();
  }

  private record Declared(Set<String> names) implements Timers {
    @Override
    public void every(String name, Duration interval, Runnable work) {
      assertThat(names.add(name)).as("there is one %s already", name).isTrue();
    }

    @Override
    public void start() {
      throw new AssertionError("only declared here");
    }

    @Override
    public boolean stop(Duration grace) {
      return true;
    }
  }
}
