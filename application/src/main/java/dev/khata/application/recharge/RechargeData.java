package dev.khata.application.recharge;

import dev.khata.domain.identity.Claim;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.Users;
import dev.khata.domain.kernel.leaving.Departure;
import dev.khata.domain.kernel.leaving.LeavesWith;
import dev.khata.domain.kernel.leaving.PersonalData;
import dev.khata.domain.kernel.leaving.Retention;
import dev.khata.domain.recharge.RechargedNumbers;
import jakarta.inject.Inject;
import java.time.Instant;

/** What was bought for which line; when somebody has left, phone numbers go from it in time. */
public final class RechargeData implements LeavesWith, PersonalData {
  private final RechargedNumbers numbers;
  private final Users users;
  private final Retention retention;

  @Inject
  public RechargeData(RechargedNumbers numbers, Users users, Retention retention) {
    this.numbers = numbers;
    this.users = users;
    this.retention = retention;
  }

  /** A number that they never verified is nobody's, or somebody else's. */
  @Override
  public void leave(Departure departure) {
    numbers.release(
        departure.user(),
        users
            .find(departure.user())
            .flatMap(User::phone)
            .filter(Claim::isVerified)
            .map(Claim::value),
        departure.at(),
        departure.keptUntil(retention.persons()));
  }

  @Override
  public String name() {
    return "recharged_numbers";
  }

  @Override
  public int erase(Instant now) {
    return numbers.erase(now);
  }
}
