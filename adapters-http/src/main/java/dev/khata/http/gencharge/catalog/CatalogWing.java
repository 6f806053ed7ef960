package dev.khata.http.gencharge.catalog;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.gencharge.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** Plans, offers and what groups them. */
public final class CatalogWing implements Wing {
  private final PlanGroupSection planGroups;
  private final PlanSection plans;
  private final OfferTypeSection offerTypes;
  private final OfferSection offers;

  @Inject
  CatalogWing(
      PlanGroupSection planGroups,
      PlanSection plans,
      OfferTypeSection offerTypes,
      OfferSection offers) {
    this.planGroups = planGroups;
    this.plans = plans;
    this.offerTypes = offerTypes;
    this.offers = offers;
  }

  @Override
  public List<ValueNames<?>> names() {
    return CatalogNames.ALL;
  }

  @Override
  public void declare(Api api) {
    planGroups.declare(api.section("Plan groups"));
    plans.declare(api.section("Plans"));
    offerTypes.declare(api.section("Offer types"));
    offers.declare(api.section("Offers"));
  }
}
