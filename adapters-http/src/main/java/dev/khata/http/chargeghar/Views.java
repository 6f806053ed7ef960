package dev.khata.http.chargeghar;

import dev.khata.application.identity.ManageProfile;
import dev.khata.application.identity.ManageSessions;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.points.ReadPoints;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.identity.User;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** What ChargeGhar's apps get to see of a user, gathered from where it is kept. */
public final class Views {
  private final ReadKyc readKyc;
  private final ReadBalance readBalance;
  private final ReadPoints readPoints;
  private final ManageSessions sessions;
  private final ManageProfile profiles;

  @Inject
  Views(
      ReadKyc readKyc,
      ReadBalance readBalance,
      ReadPoints readPoints,
      ManageSessions sessions,
      ManageProfile profiles) {
    this.readKyc = readKyc;
    this.readBalance = readBalance;
    this.readPoints = readPoints;
    this.sessions = sessions;
    this.profiles = profiles;
  }

  public UserView user(User user) {
    ReadBalance.Result balance = readBalance.handle(user.id());
    return UserView.of(
        user,
        new UserView.Beside(
            Optional.ofNullable(sessions.lastLogins(Set.of(user.id())).get(user.id())),
            profiles.of(user).map(ProfileView::of),
            KycStatusView.of(readKyc.of(user.id())),
            PointsView.of(readPoints.handle(user.id())),
            WalletBalanceView.of(balance.wallet().total())));
  }
}
