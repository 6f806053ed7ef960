package dev.khata.application.catalog;

import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.wallet.Unit;
import java.util.function.Supplier;

/**
 * The stores that a suite looks at, over one database or memory.
 *
 * @param unit of all prices
 * @param somebody a user who can have made something
 */
public record CatalogStores(
    PlanGroups groups,
    Plans plans,
    OfferTypes types,
    Offers offers,
    Transactions transactions,
    Unit unit,
    Supplier<UserId> somebody) {}
