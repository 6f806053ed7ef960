package dev.khata.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private static final OptionalLong ALL = OptionalLong.of(40_000);

  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 5);
  private final StringWriter err = new StringWriter();

  private ProgressLine line(boolean terminal) {
    return new ProgressLine(new PrintWriter(err), terminal, "events", nanos::get);
  }

  private void passes(Duration time) {
    nanos.addAndGet(time.toNanos());
  }

  @Test
  void what_is_done_soon_tells_nothing() {
    for (boolean terminal : new boolean[] {false, true}) {
      try (ProgressLine line = line(terminal)) {
        passes(Duration.ofMillis(1_999));
        line.at(39_999, ALL);
      }
    }

    assertThat(err.toString()).isEmpty();
  }

  @Test
  void a_terminal_has_a_bar_that_is_gone_in_the_end() {
    try (ProgressLine line = line(true)) {
      passes(Duration.ofSeconds(2));
      line.at(10_000, ALL);
      line.at(10_001, ALL);
      passes(Duration.ofMillis(200));
      line.at(40_000, ALL);
    }

    assertThat(err.toString())
        .isEqualTo(
            drawn("10,000 of 40,000 events [#######.......................]")
                + drawn("40,000 of 40,000 events [##############################]")
                + "\r\u001B[K");
  }

  @Test
  void the_bar_stays_where_it_is_while_numbers_grow() {
    try (ProgressLine line = line(true)) {
      passes(Duration.ofSeconds(2));
      line.at(0, ALL);
    }

    assertThat(err.toString())
        .startsWith(drawn("     0 of 40,000 events [..............................]"));
  }

  @Test
  void numbers_of_any_width_have_a_bar() {
    try (ProgressLine line = line(true)) {
      passes(Duration.ofSeconds(2));
      line.at(Long.MAX_VALUE / 2, OptionalLong.of(Long.MAX_VALUE));
    }

    assertThat(err.toString()).contains(" events [###############...............]");
  }

  @Test
  void silent_work_is_told_of_too() {
    try (ProgressLine line = line(false)) {
      line.at(10_000, ALL);
      passes(Duration.ofSeconds(2));
      line.tick();
      line.tick();
    }

    assertThat(err.toString().lines()).containsExactly("10,000 of 40,000 events");
  }

  @Test
  void nothing_is_told_before_the_work_has_begun_or_after_its_end() {
    ProgressLine line = line(false);
    passes(Duration.ofSeconds(2));
    line.tick();
    line.at(1, ALL);
    line.counting("files");
    passes(Duration.ofSeconds(10));
    line.tick();
    line.at(2, OptionalLong.empty());
    line.close();
    passes(Duration.ofSeconds(10));
    line.tick();

    assertThat(err.toString().lines()).containsExactly("1 of 40,000 events", "2 files");
  }

  @Test
  void elsewhere_it_is_a_line_now_and_then() {
    try (ProgressLine line = line(false)) {
      passes(Duration.ofSeconds(2));
      line.at(10_000, ALL);
      passes(Duration.ofSeconds(9));
      line.at(20_000, ALL);
      passes(Duration.ofSeconds(1));
      line.at(30_000, ALL);
    }

    assertThat(err.toString().lines())
        .containsExactly("10,000 of 40,000 events", "30,000 of 40,000 events");
  }

  @Test
  void what_nobody_has_counted_has_no_bar() {
    try (ProgressLine line = line(true)) {
      passes(Duration.ofSeconds(2));
      line.at(7, OptionalLong.empty());
      line.say("one was not moved");
    }

    assertThat(err.toString())
        .isEqualTo(drawn("7 events") + "\r\u001B[Kone was not moved" + System.lineSeparator());
  }

  /** What does not fit is cut off, and not carried on to another line. */
  private static String drawn(String line) {
    return "\u001B[?7l\r\u001B[K" + line + "\u001B[?7h\r";
  }
}
