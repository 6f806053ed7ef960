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
import dev.khata.domain.recharge.Subscription.State;
import dev.khata.domain.reporting.Kind.Choice;
import dev.khata.domain.reporting.Kind.Choices;
import java.util.Set;

/**
 * Plans on lines, each as it was when it was sold. Of a line of many years most have ended, and
 * nobody looks for those under this name: they come where they are asked for.
 */
final class CurrentActivePlansReport {
  static final Report ALL =
      Report.of(
          "current-active-plans",
          Resource.RECHARGE,
          "Plans that run and wait on the lines of all users, and those that have ended if asked"
              + " for",
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
          column("status", new Choice(State.class))
              .usually("statuses", Set.of(State.ACTIVE, State.QUEUED))
              .sorts());

  private CurrentActivePlansReport() {}
}
