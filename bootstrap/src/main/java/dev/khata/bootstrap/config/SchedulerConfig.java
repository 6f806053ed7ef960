package dev.khata.bootstrap.config;

import java.time.Duration;

/** The built-in timers; safe on many instances, of which one runs each timer at a time. */
public record SchedulerConfig(boolean on, Duration dispatchEvery, Duration purgeEvery) {

  static final Setting<Boolean> ON =
      Setting.of(
          "KHATA_SCHEDULER",
          Kinds.onOff(),
          "on",
          "The built-in timers; `off` where something else runs the commands.");
  static final Setting<Duration> DISPATCH_EVERY =
      Setting.of(
          "KHATA_DISPATCH_EVERY",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofHours(1)),
          "10s",
          "Looks for messages that were not sent at once.");
  static final Setting<Duration> PURGE_EVERY =
      Setting.of(
          "KHATA_PURGE_EVERY",
          Quantities.duration(Duration.ofMinutes(1), Duration.ofDays(7)),
          "1h",
          "Removes what has expired.");

  static final Section SECTION = Section.of("Timers", ON, DISPATCH_EVERY, PURGE_EVERY);

  static SchedulerConfig read(Reading reading) {
    return new SchedulerConfig(
        reading.get(ON), reading.get(DISPATCH_EVERY), reading.get(PURGE_EVERY));
  }
}
