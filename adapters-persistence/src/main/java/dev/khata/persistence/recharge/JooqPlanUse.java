package dev.khata.persistence.recharge;

import static dev.khata.persistence.jooq.Tables.PENDING_PURCHASE;
import static dev.khata.persistence.jooq.Tables.SUBSCRIPTION;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanUse;
import dev.khata.persistence.database.Database;

final class JooqPlanUse implements PlanUse {
  private final Database database;

  JooqPlanUse(Database database) {
    this.database = database;
  }

  @Override
  public boolean everBought(PlanId plan) {
    return database.dsl().fetchExists(SUBSCRIPTION, SUBSCRIPTION.PLAN_ID.eq(plan.value()))
        || database.dsl().fetchExists(PENDING_PURCHASE, PENDING_PURCHASE.PLAN_ID.eq(plan.value()));
  }
}
