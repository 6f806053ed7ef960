package dev.khata.bootstrap.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.core.ConsoleAppender;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class LogsTest {
  private final LoggerContext context = new LoggerContext();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.eclipse.jetty",
        "io.javalin",
        "com.zaxxer.hikari",
        "org.flywaydb",
        "org.jooq"
      })
  void libraries_only_warn_whatever_khata_logs(String library) {
    Logs.configure(context, Level.TRACE, Logs.text(), LogTo.STDOUT);

    assertThat(context.getLogger(library).getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(context.getLogger("dev.khata.http").getEffectiveLevel()).isEqualTo(Level.TRACE);
  }

  /** Else whoever sends such requests fills the log. */
  @Test
  void nobody_is_warned_of_what_clients_get_wrong() throws ClassNotFoundException {
    Class<?> reader = Class.forName("org.eclipse.jetty.util.HostPort");

    Logs.configure(context, Level.INFO, Logs.text(), LogTo.STDOUT);

    assertThat(context.getLogger(reader).getEffectiveLevel()).isEqualTo(Level.ERROR);
  }

  @Test
  void libraries_are_as_quiet_as_khata_is() {
    Logs.configure(context, Level.ERROR, Logs.text(), LogTo.STDOUT);

    assertThat(context.getLogger("org.jooq").getEffectiveLevel()).isEqualTo(Level.ERROR);
  }

  @Test
  void there_is_one_place_for_lines_even_when_set_up_twice() {
    Logs.configure(context, Level.INFO, Logs.text(), LogTo.STDOUT);
    Logs.configure(context, Level.INFO, JsonLines.encoder(), LogTo.STDERR);

    assertThat(List.of(context.getLogger("ROOT").iteratorForAppenders().next()))
        .singleElement()
        .isInstanceOfSatisfying(
            ConsoleAppender.class,
            console -> assertThat(console.getTarget()).isEqualTo("System.err"));
    assertThat(context.getLogger("ROOT").getAppender("console").isStarted()).isTrue();
  }

  @Test
  void until_the_configuration_is_read_only_warnings_are_logged() {
    LoggerContext fresh = new LoggerContext();
    new UntilConfigured().configure(fresh);

    assertThat(fresh.getLogger("dev.khata").getEffectiveLevel()).isEqualTo(Level.WARN);
    assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
  }
}
