package dev.khata.application.kyc;

import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kyc.KycApplications;
import jakarta.inject.Inject;

/** The papers of somebody who deletes their account; the pictures go with the next purge. */
public final class EndApplication implements LeavesWith {
  private final KycApplications applications;

  @Inject
  public EndApplication(KycApplications applications) {
    this.applications = applications;
  }

  @Override
  public void leave(Departure departure) {
    applications.remove(departure.user());
  }
}
