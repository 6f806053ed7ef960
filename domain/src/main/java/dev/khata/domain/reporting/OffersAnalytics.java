package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Part.choice;
import static dev.khata.domain.reporting.Part.count;
import static dev.khata.domain.reporting.Part.course;
import static dev.khata.domain.reporting.Part.distributions;
import static dev.khata.domain.reporting.Part.group;
import static dev.khata.domain.reporting.Part.id;
import static dev.khata.domain.reporting.Part.maybe;
import static dev.khata.domain.reporting.Part.mean;
import static dev.khata.domain.reporting.Part.rows;
import static dev.khata.domain.reporting.Part.shares;
import static dev.khata.domain.reporting.Part.sharesByName;
import static dev.khata.domain.reporting.Part.some;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Measure.Simple;

/** Discounts and cashback. */
final class OffersAnalytics {
  static final Analytics ALL =
      Analytics.of(
              "offers",
              Resource.OFFERS,
              "How many offers there are, and of which types",
              count("total_offers"),
              count("special_offers"),
              count("active_offers"),
              group("averages", mean("avg_validity_days")),
              distributions(sharesByName("by_offer_type"), shares("by_status", Availability.class)),
              rows(
                  "top_recent_specials",
                  id("offer_id"),
                  some("title", Simple.TEXT),
                  id("offer_type_id"),
                  choice("status", Availability.class),
                  maybe("starts_at", Simple.MOMENT),
                  maybe("ends_at", Simple.MOMENT),
                  some("created_at", Simple.MOMENT)),
              rows("offers_by_creator", maybe("created_by", Simple.ID), count("count")),
              rows("offers_by_type_detailed", id("offer_type_id"), count("count")))
          .with(course("created"));

  private OffersAnalytics() {}
}
