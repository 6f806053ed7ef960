package dev.khata.persistence.wallet;

import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.LedgerProof.Fault;
import dev.khata.domain.wallet.LedgerProof.Part;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record;

/**
 * One proof of all there is, in the current transaction: some slices at a time, each range up to
 * the next one, so that what is between them, where nothing should be, is looked at too.
 */
final class WholeProof {
  private static final int FAULTS_AT_ONCE = 100;

  /** Large enough that tables are read through and not looked up row by row. */
  private static final int SLICES_AT_ONCE = 20;

  private static final String FAULTS = "SELECT part, number, reason FROM ledger_faults(?, ?, ?)";

  private final DSLContext dsl;
  private final Consumer<Fault> faults;
  private final Progress progress;
  private OptionalLong all = OptionalLong.empty();
  private long done;

  WholeProof(DSLContext dsl, Consumer<Fault> faults, Progress progress) {
    this.dsl = dsl;
    this.faults = faults;
    this.progress = progress;
  }

  void run() {
    all =
        OptionalLong.of(
            Arrays.stream(SliceOf.values())
                .mapToLong(kind -> number(kind.count(), 0, Long.MAX_VALUE).orElseThrow())
                .sum());
    Arrays.stream(SliceOf.values()).forEach(this::prove);
    progress.at(done, all);
  }

  private void prove(SliceOf kind) {
    long begins = 0;
    while (begins < Long.MAX_VALUE) {
      progress.at(done, all);
      long ends =
          number(kind.next(), begins)
              .map(next -> kind.behind(next, SLICES_AT_ONCE))
              .orElse(Long.MAX_VALUE);
      prove(kind, begins, ends);
      done += number(kind.count(), begins, ends).orElseThrow();
      begins = ends;
    }
  }

  private void prove(SliceOf kind, long begins, long ends) {
    try (var rows =
        dsl.resultQuery(FAULTS, kind.name(), begins, ends).fetchSize(FAULTS_AT_ONCE).fetchLazy()) {
      rows.forEach(row -> faults.accept(toFault(row)));
    }
  }

  private Optional<Long> number(String query, Object... values) {
    return dsl.resultQuery(query, values).fetchOptional(0, Long.class);
  }

  private static Fault toFault(Record row) {
    return new Fault(
        Part.valueOf(row.get(0, String.class)), row.get(1, Long.class), row.get(2, String.class));
  }
}
