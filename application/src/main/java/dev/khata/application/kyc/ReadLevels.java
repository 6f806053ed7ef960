package dev.khata.application.kyc;

import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStatus;
import dev.khata.domain.payments.KycLevel;
import dev.khata.domain.payments.KycLevels;
import jakarta.inject.Inject;

/** Whose papers have been approved. */
public final class ReadLevels implements KycLevels {
  private final KycApplications applications;

  @Inject
  public ReadLevels(KycApplications applications) {
    this.applications = applications;
  }

  @Override
  public KycLevel of(UserId user) {
    return applications
        .of(user)
        .filter(application -> application.state().status() == KycStatus.APPROVED)
        .map(approved -> KycLevel.APPROVED)
        .orElse(KycLevel.NONE);
  }
}
