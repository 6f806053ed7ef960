package dev.khata.persistence.recharge;

import dev.khata.application.recharge.PreviewProperties;
import dev.khata.application.recharge.RechargeStores;
import dev.khata.application.recharge.Situation;
import dev.khata.persistence.testing.TestDatabase;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.StatisticsReport;

class JooqPreviewPropertiesTest extends PreviewProperties {

  /** Started with the first try and used by all: each has users and lines of its own. */
  private static final class Shared {
    private static final TestDatabase DATABASE = TestDatabase.fresh();
  }

  @AfterContainer
  static void close() {
    Shared.DATABASE.close();
  }

  /** Fewer, since each is some statements on a real database. */
  @Override
  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  public void what_a_preview_says_buying_does(@ForAll("situations") Situation situation) {
    super.what_a_preview_says_buying_does(situation);
  }

  @Override
  protected void outcomes() {}

  @Override
  protected RechargeStores stores() {
    return new StoredRecharges(Shared.DATABASE);
  }
}
