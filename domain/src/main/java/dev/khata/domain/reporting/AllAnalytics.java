package dev.khata.domain.reporting;

import java.util.List;

/** All analytics for admins. */
public final class AllAnalytics {
  /** In the order in which the documentation lists them. */
  public static final List<Analytics> LIST = List.of(AdminsAnalytics.ALL, OffersAnalytics.ALL);

  private AllAnalytics() {}
}
