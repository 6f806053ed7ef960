package dev.khata.http.chargeghar;

import dev.khata.application.identity.ManageProfile;
import dev.khata.application.identity.ManageProfile.Shown;
import dev.khata.application.identity.ManageSessions;
import dev.khata.application.kyc.ReadKyc;
import dev.khata.application.points.ReadPoints;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.identity.Profile;
import dev.khata.domain.identity.User;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.kyc.KycStanding;
import dev.khata.domain.points.Points;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
    return users(List.of(user)).getFirst();
  }

  /** Each place is asked once, however many users there are. */
  public List<UserView> users(List<User> users) {
    Set<UserId> ids = users.stream().map(User::id).collect(Collectors.toSet());
    Map<UserId, Instant> lastLogins = ids.isEmpty() ? Map.of() : sessions.lastLogins(ids);
    Map<UserId, KycStanding> standings = readKyc.standings(ids);
    Map<UserId, Profile> told = profiles.ofEach(ids);
    Map<UserId, Points> points = readPoints.handle(ids);
    ReadBalance.Wallets wallets = readBalance.wallets(ids);
    return users.stream()
        .map(
            user ->
                UserView.of(
                    user,
                    new UserView.Beside(
                        Optional.ofNullable(lastLogins.get(user.id())),
                        Optional.ofNullable(told.get(user.id()))
                            .map(profile -> ProfileView.of(new Shown(user, profile))),
                        KycStatusView.of(Optional.ofNullable(standings.get(user.id()))),
                        PointsView.of(points.getOrDefault(user.id(), Points.NONE)),
                        WalletBalanceView.of(wallets.of(user.id())))))
        .toList();
  }
}
