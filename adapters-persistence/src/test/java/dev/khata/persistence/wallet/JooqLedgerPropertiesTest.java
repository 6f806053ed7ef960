package dev.khata.persistence.wallet;

import dev.khata.application.wallet.Books;
import dev.khata.application.wallet.LedgerProperties;
import dev.khata.application.wallet.Step;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.wallet.Balances;
import dev.khata.domain.wallet.Holds;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.domain.wallet.RollUps;
import dev.khata.domain.wallet.Statements;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.statistics.StatisticsReport;

class JooqLedgerPropertiesTest extends LedgerProperties {

  /** Started with the first try and used by all: each has users of its own. */
  private static final class Shared {
    private static final Ledger LEDGER = Ledger.fresh();
  }

  @AfterContainer
  static void close() {
    Shared.LEDGER.close();
  }

  /** Fewer, since each step is some statements on a real database. */
  @Override
  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
  public void a_ledger_agrees_with_a_simple_model_after_every_step(
      @ForAll("histories") List<Step> history) {
    super.a_ledger_agrees_with_a_simple_model_after_every_step(history);
  }

  @Override
  protected double minShare() {
    return 0;
  }

  @Override
  protected Books books() {
    return new JooqBooks(Shared.LEDGER);
  }

  private record JooqBooks(Ledger ledger) implements Books {

    @Override
    public Journal journal() {
      return ledger.wallet().get(Journal.class);
    }

    @Override
    public Balances balances() {
      return ledger.wallet().get(Balances.class);
    }

    @Override
    public Statements statements() {
      return ledger.wallet().get(Statements.class);
    }

    @Override
    public Holds holds() {
      return ledger.wallet().get(Holds.class);
    }

    @Override
    public Transactions transactions() {
      return ledger.transactions();
    }

    @Override
    public void rollUp() {
      ledger.wallet().get(RollUps.class).advance(Instant.parse("2026-03-01T12:00:00Z"));
    }

    @Override
    public List<String> faults() {
      return ledger.faults().stream().map(LedgerProof.Fault::toString).toList();
    }
  }
}
