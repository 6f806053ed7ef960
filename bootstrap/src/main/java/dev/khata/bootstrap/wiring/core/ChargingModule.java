package dev.khata.bootstrap.wiring.core;

import com.google.inject.Provides;
import dev.khata.application.autopay.AutopayNotices;
import dev.khata.application.autopay.ChargeChunk;
import dev.khata.application.autopay.Deciding;
import dev.khata.application.autopay.PredictCharges;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.autopay.PurgeRuns;
import dev.khata.application.autopay.ReadRuns;
import dev.khata.domain.autopay.Charging;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.DunningPolicy;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.recharge.LineLimits;

/** Charging what falls due by mandates. */
final class ChargingModule extends UseCases {
  @Override
  protected void configure() {
    bind(AutopayNotices.class);
    bind(Deciding.class);
    bind(ChargeChunk.class);
    bind(PredictCharges.class);
    bind(ReadRuns.class);
    collect(Recurring.class, ProcessDue.class);
    collect(Purgeable.class, PurgeRuns.class);
  }

  @Provides
  Charging charging(
      LineLimits limits, DunningPolicy dunning, NoticePeriod notice, CronRules rules) {
    return new Charging(limits, dunning, notice, rules);
  }
}
