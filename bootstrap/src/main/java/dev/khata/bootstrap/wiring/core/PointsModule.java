package dev.khata.bootstrap.wiring.core;

import dev.khata.application.points.EarnPoints;
import dev.khata.application.points.ForfeitPoints;
import dev.khata.application.points.ReadPoints;
import dev.khata.application.points.RewardProfile;
import dev.khata.domain.identity.ProfileCompletions;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.recharge.EarnedPoints;
import dev.khata.domain.recharge.Perks;

/** Points; behind {@link ReferralModule}, as they follow its rewards. */
final class PointsModule extends UseCases {
  @Override
  protected void configure() {
    bind(ReadPoints.class);
    bind(EarnedPoints.class).to(ReadPoints.class);
    collect(Perks.class, EarnPoints.class);
    collect(ProfileCompletions.class, RewardProfile.class);
    collect(LeavesWith.class, ForfeitPoints.class);
  }
}
