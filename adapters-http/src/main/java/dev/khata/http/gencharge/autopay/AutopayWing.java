package dev.khata.http.gencharge.autopay;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Section;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** What is charged on a schedule. */
public final class AutopayWing implements Wing {
  private final MyAutopays mine;
  private final AutopayDates dates;
  private final AllAutopays all;
  private final ChargingSection charging;

  @Inject
  AutopayWing(MyAutopays mine, AutopayDates dates, AllAutopays all, ChargingSection charging) {
    this.mine = mine;
    this.dates = dates;
    this.all = all;
    this.charging = charging;
  }

  @Override
  public List<ValueNames<?>> names() {
    return AutopayNames.ALL;
  }

  @Override
  public void declare(Api api) {
    Section section = api.section("Autopay");
    mine.declare(section);
    dates.declare(section);
    all.declare(section);
    charging.declare(section);
  }
}
