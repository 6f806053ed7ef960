package dev.khata.bootstrap.wiring.core;

import com.google.inject.Provides;
import dev.khata.application.autopay.AutopayNotices;
import dev.khata.application.autopay.ChargeChunk;
import dev.khata.application.autopay.CreateMandateOnce;
import dev.khata.application.autopay.Deciding;
import dev.khata.application.autopay.EndMandates;
import dev.khata.application.autopay.ManageMandates;
import dev.khata.application.autopay.MoveMandates;
import dev.khata.application.autopay.PredictCharges;
import dev.khata.application.autopay.ProcessDue;
import dev.khata.application.autopay.ProcessDueOnce;
import dev.khata.application.autopay.PurgeRuns;
import dev.khata.application.autopay.ReadHistory;
import dev.khata.application.autopay.ReadRuns;
import dev.khata.application.autopay.Showing;
import dev.khata.application.autopay.SkipOccurrence;
import dev.khata.application.autopay.SoldByMandate;
import dev.khata.application.autopay.Wishing;
import dev.khata.domain.autopay.Charging;
import dev.khata.domain.autopay.CronRules;
import dev.khata.domain.autopay.DunningPolicy;
import dev.khata.domain.autopay.NoticePeriod;
import dev.khata.domain.identity.ZoneBound;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.upkeep.Purgeable;
import dev.khata.domain.kernel.upkeep.Recurring;
import dev.khata.domain.recharge.LineLimits;

/** Charging plans on schedules. */
final class AutopayModule extends UseCases {
  @Override
  protected void configure() {
    bind(Showing.class);
    bind(SoldByMandate.class);
    bind(Wishing.class);
    bind(ManageMandates.class);
    bind(CreateMandateOnce.class);
    bind(ReadHistory.class);
    bind(SkipOccurrence.class);
    collect(LeavesWith.class, EndMandates.class);
    collect(PersonalData.class, EndMandates.class);
    collect(ZoneBound.class, MoveMandates.class);
    bind(AutopayNotices.class);
    bind(Deciding.class);
    bind(ChargeChunk.class);
    bind(PredictCharges.class);
    bind(ReadRuns.class);
    bind(ProcessDueOnce.class);
    collect(Recurring.class, ProcessDue.class);
    collect(Purgeable.class, PurgeRuns.class);
  }

  @Provides
  Charging charging(
      LineLimits limits, DunningPolicy dunning, NoticePeriod notice, CronRules rules) {
    return new Charging(limits, dunning, notice, rules);
  }
}
