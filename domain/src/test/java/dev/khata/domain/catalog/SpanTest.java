package dev.khata.domain.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SpanTest {
  private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant END = Instant.parse("2026-03-31T23:59:59.999999Z");

  @Test
  void both_ends_are_within() {
    Span march = new Span(Optional.of(START), Optional.of(END));

    assertThat(march.holds(START)).isTrue();
    assertThat(march.holds(END)).isTrue();
    assertThat(march.holds(START.minusNanos(1_000))).isFalse();
    assertThat(march.holds(END.plusNanos(1_000))).isFalse();
  }

  @Test
  void an_end_that_is_left_out_is_open() {
    assertThat(new Span(Optional.of(START), Optional.empty()).holds(Instant.MAX)).isTrue();
    assertThat(new Span(Optional.empty(), Optional.of(END)).holds(Instant.MIN)).isTrue();
    assertThat(Span.ALWAYS.holds(START)).isTrue();
  }

  @Test
  void it_may_last_a_moment_but_not_less() {
    assertThat(Span.of(Optional.of(START), Optional.of(START))).isPresent();
    assertThat(Span.of(Optional.of(END), Optional.of(START))).isEmpty();
    assertThatThrownBy(() -> new Span(Optional.of(END), Optional.of(START)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
