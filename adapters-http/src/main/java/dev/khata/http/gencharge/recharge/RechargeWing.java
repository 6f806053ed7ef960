package dev.khata.http.gencharge.recharge;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Recharging lines, and lists of what was bought. */
public final class RechargeWing implements Wing {
  private final Recharging recharging;
  private final Paying paying;

  @Inject
  RechargeWing(Recharging recharging, Paying paying) {
    this.recharging = recharging;
    this.paying = paying;
  }

  @Override
  public List<ValueNames<?>> names() {
    return RechargeNames.ALL;
  }

  @Override
  public void declare(Api api) {
    Section recharge = api.section("Recharge");
    recharging.declare(recharge);
    paying.declare(recharge);
  }
}
