package dev.khata.domain.reporting;

import static dev.khata.domain.reporting.Column.column;
import static dev.khata.domain.reporting.Column.hidden;
import static dev.khata.domain.reporting.Column.maybe;
import static dev.khata.domain.reporting.Kind.Simple.FOLDED;
import static dev.khata.domain.reporting.Kind.Simple.ID;
import static dev.khata.domain.reporting.Kind.Simple.MOMENT;
import static dev.khata.domain.reporting.Kind.Simple.MONEY;
import static dev.khata.domain.reporting.Kind.Simple.PHONE;
import static dev.khata.domain.reporting.Kind.Simple.TEXT;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.identity.access.Resource;
import dev.khata.domain.recharge.Subscription;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;

/** Plans on lines, each as it was when it was sold. */
final class CurrentActivePlansReport {
  static final Report ALL =
      Report.of(
          "current-active-plans",
          Resource.RECHARGE,
          "Plans that run, wait and have ended on the lines of all users",
          column("id", ID).key().anyOf("ids").sorts(),
          column("user_id", ID).anyOf("user_ids").sorts(),
          maybe("user_name", TEXT),
          hidden("user_folded", FOLDED).sorts("user_name"),
          column("plan_id", ID).anyOf("plan_ids").sorts(),
          column("plan_name", TEXT),
          hidden("plan_folded", FOLDED).sorts("plan_name"),
          hidden("kinds", new Choices(PlanKind.class)).anyOf("plan_types"),
          hidden("plan_status", new Choice(Availability.class)).anyOf("plan_statuses"),
          column("plan_price", MONEY).sorts(),
          maybe("phone_number", PHONE).anyOf("phone_numbers").sorts(),
          column("valid_from", MOMENT).fromTo("valid_from").sorts(),
          column("valid_to", MOMENT).fromTo("valid_to").sorts(),
          column("status", new Choice(Subscription.State.class)).anyOf("statuses").sorts());

  private CurrentActivePlansReport() {}
}
