package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.COUNT;
import static dev.khata.domain.reporting.Kind.Simple.FLAG;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.OBJECT;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;

/** Offers of every kind. */
final class OffersReport {
  static final Report ALL =
      Report.of(
          "offers",
          Resource.OFFERS,
          "Offers",
          column("offer_id", ID).key().anyOf("offer_ids").sorts(),
          column("title", TEXT),
          hidden("title_folded", FOLDED).anyOf("offer_names").sorts("title", "offer_name"),
          column("offer_type_id", ID).anyOf("offer_type_ids"),
          column("offer_type_name", TEXT),
          hidden("offer_type_folded", FOLDED).anyOf("offer_type_names").sorts("offer_type_name"),
          column("is_special", FLAG).is("is_special").sorts(),
          column("status", new Choice(Availability.class)).anyOf("statuses").sorts(),
          maybe("starts_at", MOMENT).sorts(),
          maybe("ends_at", MOMENT).sorts("ends_at", "offer_validity"),
          maybe("description", TEXT),
          maybe("criteria", OBJECT),
          maybe("reward", OBJECT),
          maybe("max_per_user", COUNT),
          maybe("max_total", COUNT),
          column("created_by", ID).anyOf("created_by").sorts(),
          column("created_at", MOMENT).fromTo("created").sorts());

  private OffersReport() {}
}
