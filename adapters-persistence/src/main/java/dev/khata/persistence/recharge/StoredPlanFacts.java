package dev.khata.persistence.recharge;

import dev.khata.domain.catalog.Availability;
import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.identity.UserType;
import dev.khata.domain.kernel.Label;
import dev.khata.domain.recharge.PlanFacts;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;

/** A plan in a row that may have none. */
final class StoredPlanFacts {
  private static final CriteriaColumns CRITERIA = new CriteriaColumns("plan_");

  /** What to select from {@code plan} and {@code plan_group}. */
  static final String COLUMNS =
      String.format(
          Locale.ROOT,
          """
          plan.id AS plan_id, plan.version AS plan_version, plan.name AS plan_name,
            plan_group.name AS plan_group, plan.price, plan.validity_days, plan.status AS plan_status,
            plan.user_type AS plan_type, %s\
          """,
          CRITERIA.of("plan"));

  private StoredPlanFacts() {}

  static Optional<PlanFacts> plan(ResultSet row, Unit currency) throws SQLException {
    long id = row.getLong("plan_id");
    if (row.wasNull()) {
      return Optional.empty();
    }
    return Optional.of(
        new PlanFacts(
            new PlanId(id),
            row.getLong("plan_version"),
            new Label(row.getString("plan_name")),
            Optional.ofNullable(row.getString("plan_group")).map(Label::new),
            new Money(row.getLong("price"), currency),
            row.getInt("validity_days"),
            Availability.valueOf(row.getString("plan_status")),
            Optional.ofNullable(row.getString("plan_type")).map(UserType::valueOf),
            CRITERIA.criteria(row, currency)));
  }
}
