package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.wallet.AdjustmentLimits;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.math.BigDecimal;

/** How far a single admin's word goes. */
public record LedgerConfig(AdjustmentLimits adjustments) {
  private static final int MAX = 1_000_000_000;

  static final Setting<Integer> ADJUSTMENT_LIMIT =
      Setting.of(
          "KHATA_ADJUSTMENT_LIMIT",
          Quantities.wholeNumber(0, MAX),
          "100000",
          "An adjustment above this, in whole units of the currency, waits for a second admin.");
  static final Setting<Integer> ADJUSTMENT_LIMIT_POINTS =
      Setting.of(
          "KHATA_ADJUSTMENT_LIMIT_POINTS",
          Quantities.wholeNumber(0, MAX),
          "100000",
          "Likewise for an adjustment of points.");

  static final Section SECTION = Section.of("Ledger", ADJUSTMENT_LIMIT, ADJUSTMENT_LIMIT_POINTS);

  static LedgerConfig read(Reading reading, Unit currency) {
    return new LedgerConfig(
        new AdjustmentLimits(
            whole(reading.get(ADJUSTMENT_LIMIT), currency),
            whole(reading.get(ADJUSTMENT_LIMIT_POINTS), Unit.POINTS)));
  }

  private static Money whole(int units, Unit unit) {
    return Money.exactly(BigDecimal.valueOf(units), unit).orElseThrow();
  }
}
