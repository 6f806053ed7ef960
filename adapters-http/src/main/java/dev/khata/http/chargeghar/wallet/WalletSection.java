package dev.khata.http.chargeghar.wallet;

import static dev.khata.http.endpoint.Access.USER;

import dev.khata.application.points.ReadPoints;
import dev.khata.application.wallet.ReadBalance;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.points.Points;
import dev.khata.domain.wallet.Money;
import dev.khata.http.chargeghar.Amounts;
import dev.khata.http.chargeghar.PointsView;
import dev.khata.http.endpoint.Section;
import jakarta.inject.Inject;

/** What is in a wallet, and how its owner stands in points. */
public final class WalletSection {
  private final ReadBalance readBalance;
  private final ReadPoints readPoints;

  @Inject
  WalletSection(ReadBalance readBalance, ReadPoints readPoints) {
    this.readBalance = readBalance;
    this.readPoints = readPoints;
  }

  record WalletView(String balance, String currency, PointsView points) {
    static final WalletView EXAMPLE = new WalletView("150.00", "NPR", PointsView.EXAMPLE);

    static WalletView of(Money money, Points points) {
      return new WalletView(Amounts.of(money), money.unit().code(), PointsView.of(points));
    }
  }

  void declare(Section api) {
    api.get("/api/users/wallet")
        .named("getWallet")
        .needs(USER)
        .summary("What the caller has")
        .gives(200, WalletView.class, WalletView.EXAMPLE)
        .does(
            call -> {
              UserId user = call.caller().user().id();
              return WalletView.of(
                  readBalance.handle(user).wallet().total(), readPoints.handle(user));
            });
  }
}
