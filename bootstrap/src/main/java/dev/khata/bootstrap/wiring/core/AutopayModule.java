package dev.khata.bootstrap.wiring.core;

import dev.khata.application.autopay.EndMandates;
import dev.khata.application.autopay.ManageMandates;
import dev.khata.application.autopay.MoveMandates;
import dev.khata.application.autopay.ReadHistory;
import dev.khata.application.autopay.Showing;
import dev.khata.application.autopay.SkipOccurrence;
import dev.khata.application.autopay.SoldByMandate;
import dev.khata.application.autopay.Wishing;
import dev.khata.domain.identity.ZoneBound;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;

/** Charging plans on schedules. */
final class AutopayModule extends UseCases {
  @Override
  protected void configure() {
    bind(Showing.class);
    bind(SoldByMandate.class);
    bind(Wishing.class);
    bind(ManageMandates.class);
    bind(ReadHistory.class);
    bind(SkipOccurrence.class);
    collect(LeavesWith.class, EndMandates.class);
    collect(PersonalData.class, EndMandates.class);
    collect(ZoneBound.class, MoveMandates.class);
  }
}
