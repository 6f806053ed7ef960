package dev.khata.domain.catalog;

/** What became of plans after they were sold. */
public interface PlanUse {

  /**
   * Whether anybody has ever bought the plan, or waits for a payment gateway to buy it, as of the
   * moment of the call. After {@link Plans#lockAgainstUse} in the same transaction the answer stays
   * true: purchases under way have been waited for.
   */
  boolean everBought(PlanId plan);
}
