package dev.khata.bootstrap.wiring.core;

import com.google.inject.AbstractModule;
import dev.khata.application.catalog.ManageOfferTypes;
import dev.khata.application.catalog.ManageOffers;
import dev.khata.application.catalog.ManagePlanGroups;
import dev.khata.application.catalog.ManagePlans;

/** Plans and offers. */
final class CatalogModule extends AbstractModule {
  @Override
  protected void configure() {
    bind(ManageOfferTypes.class);
    bind(ManageOffers.class);
    bind(ManagePlanGroups.class);
    bind(ManagePlans.class);
  }
}
