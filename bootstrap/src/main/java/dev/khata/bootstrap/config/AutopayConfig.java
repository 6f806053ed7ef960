package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.autopay.MandateLimits;

/** What is charged on a schedule. */
public record AutopayConfig(MandateLimits mandates) {
  static final Setting<Integer> MAX =
      Setting.of(
          "KHATA_AUTOPAY_MAX",
          Quantities.wholeNumber(0, 10_000),
          Integer.toString(MandateLimits.STANDARD.perUser()),
          "How many autopays one user may have, those apart that were removed.");

  static final Section SECTION = Section.of("Autopay", MAX);

  static AutopayConfig read(Reading reading) {
    return new AutopayConfig(new MandateLimits(reading.get(MAX)));
  }
}
