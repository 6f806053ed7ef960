package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.COUNT;
import static dev.khata.domain.reporting.Kind.Simple.FLAG;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.OBJECT;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.PlanType;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;

/** Plans of every kind. */
final class PlansReport {
  static final Report ALL =
      Report.of(
          "plans",
          Resource.PLANS,
          "Plans",
          column("plan_id", ID).key().anyOf("plan_ids").sorts(),
          column("name", TEXT),
          hidden("name_folded", FOLDED)
              .anyOf("plan_names")
              .part("name_search")
              .sorts("name", "plan_name"),
          column("type", new Choice(PlanType.class)).sorts("type", "plan_type"),
          hidden("kinds", new Choices(PlanKind.class)).anyOf("plan_types"),
          maybe("group_id", ID).anyOf("group_ids"),
          maybe("group_name", TEXT),
          hidden("group_folded", FOLDED).anyOf("group_names").sorts("group_name"),
          column("price", MONEY).between("min_price", "max_price").sorts(),
          column("validity_days", COUNT)
              .between("min_validity", "max_validity")
              .sorts("validity_days", "validity"),
          column("status", new Choice(Availability.class)).anyOf("plan_statuses").sorts(),
          maybe("description", TEXT),
          column("benefits", OBJECT),
          maybe("criteria", OBJECT),
          maybe("user_type", new Choice(UserType.class)),
          column("most_popular", FLAG).is("most_popular").sorts(),
          column("created_by", ID).anyOf("created_by"),
          column("created_at", MOMENT).fromTo("created").sorts(),
          column("updated_at", MOMENT));

  private PlansReport() {}
}
