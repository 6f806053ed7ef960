package dev.khata.http.gencharge.catalog;

import dev.khata.domain.catalog.OfferTypes;
import dev.khata.domain.catalog.Offers;
import dev.khata.domain.catalog.PlanGroups;
import dev.khata.domain.catalog.Plans;
import dev.khata.http.endpoint.ValueNames;
import java.util.List;

/** How Gencharge names what it shows of the catalogue. */
final class CatalogNames {
  static final ValueNames<PlanGroups.Sort> PLAN_GROUP_SORT =
      ValueNames.of(
              PlanGroups.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "group_id";
                    case NAME -> "name";
                    case CREATED_AT -> "created_at";
                  })
          .titled("PlanGroupOrder");

  static final ValueNames<Plans.Sort> PLAN_SORT =
      ValueNames.of(
              Plans.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "plan_id";
                    case NAME -> "name";
                    case TYPE -> "type";
                    case PRICE -> "price";
                    case VALIDITY -> "validity_days";
                    case STATUS -> "status";
                    case CREATED_AT -> "created_at";
                    case UPDATED_AT -> "updated_at";
                  })
          .titled("PlanOrder");

  static final ValueNames<OfferTypes.Sort> OFFER_TYPE_SORT =
      ValueNames.of(
              OfferTypes.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "offer_type_id";
                    case NAME -> "name";
                  })
          .titled("OfferTypeOrder");

  static final ValueNames<Offers.Sort> OFFER_SORT =
      ValueNames.of(
              Offers.Sort.class,
              value ->
                  switch (value) {
                    case ID -> "offer_id";
                    case TITLE -> "title";
                    case STATUS -> "status";
                    case STARTS_AT -> "starts_at";
                    case ENDS_AT -> "ends_at";
                    case CREATED_AT -> "created_at";
                  })
          .titled("OfferOrder");

  static final ValueNames<RewardBody.Kind> PORTION =
      ValueNames.of(
          RewardBody.Kind.class,
          value ->
              switch (value) {
                case FLAT -> "flat";
                case PERCENT -> "percent";
              });

  static final List<ValueNames<?>> ALL =
      List.of(PLAN_GROUP_SORT, PLAN_SORT, OFFER_TYPE_SORT, OFFER_SORT, PORTION);

  private CatalogNames() {}
}
