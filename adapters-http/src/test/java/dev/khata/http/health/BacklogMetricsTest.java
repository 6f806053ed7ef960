package dev.khata.http.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.khata.domain.kernel.Unavailable;
import dev.khata.domain.messaging.Channel;
import dev.khata.domain.messaging.Waiting;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BacklogMetricsTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Backlog NONE =
      new Backlog(List.of(), Optional.empty(), List.of(), List.of());

  private final AtomicReference<Supplier<Backlog>> backlog = new AtomicReference<>(() -> NONE);
  private final Metrics metrics = new Metrics();

  BacklogMetricsTest() {
    new BacklogMetrics(
            new Sampled<>(() -> backlog.get().get(), Duration.ZERO), InstantSource.fixed(NOW))
        .showIn(metrics);
  }

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void what_waits_is_shown_by_channel_with_its_age() {
    backlog.set(
        () ->
            new Backlog(
                List.of(
                    new Waiting(Channel.SMS, 3, NOW.minusSeconds(90), NOW.minusMillis(1_500)),
                    new Waiting(Channel.EMAIL, 1, NOW.minusSeconds(5), NOW.plusSeconds(5))),
                Optional.of(NOW.minusSeconds(7)),
                List.of(),
                List.of()));

    assertThat(metrics.scrape())
        .contains("khata_messages_waiting{channel=\"sms\"} 3.0")
        .contains("khata_messages_oldest_seconds{channel=\"sms\"} 90.0")
        .contains("khata_messages_overdue_seconds{channel=\"sms\"} 1.5")
        .contains("khata_messages_oldest_seconds{channel=\"email\"} 5.0")
        .contains("khata_messages_overdue_seconds{channel=\"email\"} 0.0")
        .contains("khata_messages_waiting{channel=\"push\"} 0.0")
        .contains("khata_audit_unsealed_seconds 7.0");
  }

  @Test
  void money_that_must_go_back_is_counted_and_how_long_it_is_overdue() {
    backlog.set(
        () ->
            new Backlog(
                List.of(),
                Optional.empty(),
                List.of(NOW.minusSeconds(90), NOW, NOW.plusSeconds(1)),
                List.of()));

    assertThat(metrics.scrape())
        .contains("khata_payments_suspended 3.0")
        .contains("khata_payments_overdue 2.0")
        .contains("khata_payments_overdue_seconds 90.0");
  }

  @Test
  void payments_that_wait_are_counted_with_the_age_of_the_oldest() {
    backlog.set(
        () ->
            new Backlog(
                List.of(),
                Optional.empty(),
                List.of(),
                List.of(NOW.minusSeconds(4_000), NOW.minusSeconds(1))));

    assertThat(metrics.scrape())
        .contains("khata_payments_pending 2.0")
        .contains("khata_payments_pending_oldest_seconds 4000.0");
  }

  @Test
  void nothing_that_waits_is_no_time_at_all() {
    assertThat(metrics.scrape())
        .contains("khata_messages_oldest_seconds{channel=\"sms\"} 0.0")
        .contains("khata_messages_overdue_seconds{channel=\"sms\"} 0.0")
        .contains("khata_payments_suspended 0.0")
        .contains("khata_payments_overdue_seconds 0.0")
        .contains("khata_payments_pending 0.0")
        .contains("khata_payments_pending_oldest_seconds 0.0")
        .contains("khata_audit_unsealed_seconds 0.0");
  }

  @Test
  void what_can_not_be_read_is_no_number() {
    backlog.set(
        () -> {
          throw new Unavailable("away", new IllegalStateException());
        });

    assertThat(metrics.scrape())
        .contains("khata_messages_waiting{channel=\"sms\"} NaN")
        .contains("khata_audit_unsealed_seconds NaN");
  }
}
