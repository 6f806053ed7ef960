package dev.khata.bootstrap.config;

import dev.khata.application.autopay.ChunkLimits;
import dev.khata.bootstrap.settings.Kinds;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.autopay.DunningPolicy;
import java.time.Duration;
import java.util.List;

/** How what falls due by autopays is charged. */
public record ChargingConfig(DunningPolicy dunning, ChunkLimits chunks) {
  private static final int MOST_FAILURES = 1_000;
  private static final int MOST_AT_ONCE = 10_000;

  static final Setting<List<Duration>> RETRIES =
      Setting.of(
          "KHATA_AUTOPAY_RETRIES",
          Kinds.list(Quantities.duration(Duration.ofMinutes(1), Duration.ofDays(365))),
          "1d,3d,7d",
          "When a charge that failed is tried again, after the first attempt; after the last one"
              + " the autopay is disabled. No more is tried once its next date has come.");
  static final Setting<Integer> MAX_FAILURES =
      Setting.of(
          "KHATA_AUTOPAY_MAX_FAILURES",
          Quantities.wholeNumber(1, MOST_FAILURES),
          Integer.toString(DunningPolicy.STANDARD.maxFailures()),
          "An autopay is disabled by that many failed charges in a row, whichever dates they are"
              + " of.");
  static final Setting<Integer> CHUNK =
      Setting.of(
          "KHATA_AUTOPAY_CHUNK",
          Quantities.wholeNumber(1, MOST_AT_ONCE),
          Integer.toString(ChunkLimits.USUAL.size()),
          "How many autopays are charged in one transaction at most.");
  static final Setting<Duration> LEASE =
      Setting.of(
          "KHATA_AUTOPAY_LEASE",
          Quantities.duration(Duration.ofSeconds(1), Duration.ofMinutes(10)),
          "30s",
          "An instance that rests that long in the middle of it loses what it was about to charge"
              + " to the others.");

  static final Section SECTION = Section.of("Autopay charges", RETRIES, MAX_FAILURES, CHUNK, LEASE);

  static ChargingConfig read(Reading reading) {
    return new ChargingConfig(
        dunning(reading),
        new ChunkLimits(reading.get(CHUNK), ChunkLimits.USUAL.closed(), reading.get(LEASE)));
  }

  private static DunningPolicy dunning(Reading reading) {
    List<Duration> retries = reading.get(RETRIES);
    int failures = reading.get(MAX_FAILURES);
    if (!DunningPolicy.ascend(retries)) {
      reading.refuse(RETRIES, "expected each to be later than the one before");
      return DunningPolicy.STANDARD;
    }
    if (failures <= retries.size()) {
      reading.refuse(MAX_FAILURES, "expected more than there are " + RETRIES.name());
      return DunningPolicy.STANDARD;
    }
    return new DunningPolicy(retries, failures);
  }
}
