package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.recharge.LineLimits;
import java.time.Duration;

/** What is bought for lines. */
public record RechargeConfig(LineLimits lines) {
  static final Setting<Duration> LINE_QUEUE_MAX =
      Setting.of(
          "KHATA_LINE_QUEUE_MAX",
          Quantities.duration(Duration.ZERO, Duration.ofDays(3_650)),
          "366d",
          "How long may run and wait on a line ahead of a plan that is to be queued there; of that,"
              + " others than the user who has verified the number may have bought 31 days, else"
              + " only that user queues.");

  static final Section SECTION = Section.of("Recharges", LINE_QUEUE_MAX);

  static RechargeConfig read(Reading reading) {
    return new RechargeConfig(LineLimits.of(reading.get(LINE_QUEUE_MAX)));
  }
}
