package dev.khata.application.reporting;

import dev.khata.domain.identity.Caller;
import dev.khata.domain.reporting.Analytics;
import dev.khata.domain.reporting.Facts;
import dev.khata.domain.reporting.Statistics;
import jakarta.inject.Inject;

/** Tells figures of what there is, of which everybody but admins gets their own alone. */
public final class ReadAnalytics {
  private final Statistics statistics;

  @Inject
  public ReadAnalytics(Statistics statistics) {
    this.statistics = statistics;
  }

  /**
   * As of now.
   *
   * @param reader who has the right to those analytics
   * @throws dev.khata.domain.kernel.Overloaded when too many run at once
   */
  public Facts of(Analytics analytics, Caller reader) {
    return statistics.of(analytics, reader.user().id());
  }
}
