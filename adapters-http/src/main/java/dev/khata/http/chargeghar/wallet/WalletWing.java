package dev.khata.http.chargeghar.wallet;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** What users have. */
public final class WalletWing implements Wing {
  private final WalletSection wallet;

  @Inject
  WalletWing(WalletSection wallet) {
    this.wallet = wallet;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    wallet.declare(api.section("Wallet"));
  }
}
