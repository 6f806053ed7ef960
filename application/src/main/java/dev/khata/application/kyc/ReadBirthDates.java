package dev.khata.application.kyc;

import dev.khata.domain.identity.KnownBirthDates;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.BirthDate;
import dev.khata.domain.kyc.KycApplications;
import dev.khata.domain.kyc.KycStatus;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** When applicants were born, as their papers say that nobody has rejected. */
public final class ReadBirthDates implements KnownBirthDates {
  private final KycApplications applications;

  @Inject
  public ReadBirthDates(KycApplications applications) {
    this.applications = applications;
  }

  @Override
  public Optional<LocalDate> of(UserId user) {
    return applications
        .of(user)
        .filter(application -> application.state().status() != KycStatus.REJECTED)
        .flatMap(application -> application.profile().birthDate())
        .map(BirthDate::day);
  }
}
