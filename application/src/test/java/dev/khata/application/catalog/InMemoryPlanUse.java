package dev.khata.application.catalog;

import dev.khata.domain.catalog.PlanId;
import dev.khata.domain.catalog.PlanUse;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plans count as bought once a test says so. */
public final class InMemoryPlanUse implements PlanUse {
  private final Set<PlanId> bought = ConcurrentHashMap.newKeySet();

  @Override
  public boolean everBought(PlanId plan) {
    return bought.contains(plan);
  }

  public void wasBought(PlanId plan) {
    bought.add(plan);
  }
}
