package dev.khata.persistence.wallet;

import static dev.khata.persistence.jooq.Tables.ACCOUNT;
import static dev.khata.persistence.jooq.Tables.CLOSED_DAY_FAULT;
import static dev.khata.persistence.jooq.Tables.JOURNAL_ENTRY;
import static dev.khata.persistence.jooq.Tables.LEDGER_PROOF;
import static dev.khata.persistence.jooq.Tables.POSTING;

import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.wallet.LedgerProof;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Values;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Consumer;

/** The proof in SQL, run on the batch pool. */
final class JooqLedgerProof implements LedgerProof {
  /** So many transactions at once, that a backlog of days is proved within the time-out of one. */
  private static final long AT_ONCE = 500_000;

  private static final Values<Range> RANGE =
      Values.<Range>none().number("begins", Range::begins).number("ends", Range::ends);

  private static final HotSql<Range> NEWEST =
      HotSql.of(
          """
          SELECT part, number, reason FROM newest_faults(:begins, :ends)
          ORDER BY part DESC, number LIMIT 1
          """,
          RANGE);

  private static final HotSql<Range> COUNT =
      HotSql.of("SELECT postings_between(:begins, :ends) AS postings", RANGE);

  /** Transactions, from one to before another. */
  private record Range(long begins, long ends) {}

  private final Database database;
  private final Transactions transactions;
  private final JooqProofRound round;

  JooqLedgerProof(Database database, Transactions transactions) {
    this.database = database;
    this.transactions = transactions;
    this.round = new JooqProofRound(database, transactions);
  }

  @Override
  public Extent whole(Consumer<Fault> faults, Progress progress) {
    return database.onBatchPool(
        () -> transactions.<Extent>inTransaction(() -> proveWhole(faults, progress)));
  }

  private Extent proveWhole(Consumer<Fault> faults, Progress progress) {
    var dsl = database.dsl();
    // However long it takes; and all of it at one moment.
    dsl.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    dsl.execute("SET LOCAL statement_timeout = 0");
    new WholeProof(dsl, faults, progress).run();
    dsl.select(CLOSED_DAY_FAULT.DAY, CLOSED_DAY_FAULT.REASON)
        .from(CLOSED_DAY_FAULT)
        .forEach(
            row -> faults.accept(new Fault(Part.CLOSED_DAY, number(row.value1()), row.value2())));
    return new Extent(
        dsl.fetchCount(JOURNAL_ENTRY), dsl.fetchCount(POSTING), dsl.fetchCount(ACCOUNT));
  }

  private static long number(LocalDate day) {
    return Long.parseLong(day.format(DateTimeFormatter.BASIC_ISO_DATE));
  }

  @Override
  public Standing newest(Instant now) {
    return database.onBatchPool(
        () -> {
          boolean more;
          do {
            more = transactions.<Boolean>inTransaction(() -> proveNewest(now));
          } while (more);
          return standing();
        });
  }

  /** Whether there is more to prove now. */
  private boolean proveNewest(Instant now) {
    Optional<Long> begins =
        database
            .dsl()
            .select(LEDGER_PROOF.BELOW_XACT)
            .from(LEDGER_PROOF)
            .forNoKeyUpdate()
            .skipLocked()
            .fetchOptional(LEDGER_PROOF.BELOW_XACT);
    if (begins.isEmpty()) {
      // Another instance is at it.
      return false;
    }
    long oldest = oldestRunning();
    long ends = Math.min(oldest, begins.get() + AT_ONCE);
    return prove(new Range(begins.get(), ends), now) && ends < oldest;
  }

  /** Whether all is well there. */
  private boolean prove(Range range, Instant now) {
    Optional<Fault> fault = newestFault(range);
    var update =
        database
            .dsl()
            .update(LEDGER_PROOF)
            .set(LEDGER_PROOF.LOOKED_AT, now)
            .set(LEDGER_PROOF.FAULT, fault.map(Fault::toString).orElse(null));
    if (fault.isEmpty()) {
      update =
          update
              .set(LEDGER_PROOF.BELOW_XACT, range.ends)
              .set(LEDGER_PROOF.PROVED_AT, now)
              .set(LEDGER_PROOF.POSTINGS, LEDGER_PROOF.POSTINGS.plus(count(range)));
    }
    update.where(LEDGER_PROOF.SINGLETON).execute();
    return fault.isEmpty();
  }

  /** All transactions below it have ended, and every later snapshot sees what they committed. */
  private long oldestRunning() {
    return Optional.ofNullable(database.dsl().fetchOne("SELECT settled_below()"))
        .map(row -> row.get(0, Long.class))
        .orElseThrow();
  }

  private Optional<Fault> newestFault(Range range) {
    return NEWEST.first(
        database.dsl(),
        range,
        row ->
            new Fault(
                Part.valueOf(row.getString("part")),
                row.getLong("number"),
                row.getString("reason")));
  }

  private long count(Range range) {
    return COUNT.first(database.dsl(), range, row -> row.getLong("postings")).orElseThrow();
  }

  @Override
  public Round advance(Instant now) {
    return database.onBatchPool(
        () -> {
          round.advance(now);
          return round.standing();
        });
  }

  @Override
  public Standing standing() {
    Round standing = round.standing();
    return database
        .dsl()
        .select(LEDGER_PROOF.POSTINGS, LEDGER_PROOF.PROVED_AT, LEDGER_PROOF.FAULT)
        .from(LEDGER_PROOF)
        .fetchSingle(
            row ->
                new Standing(
                    row.value1(),
                    Optional.ofNullable(row.value2()),
                    Optional.ofNullable(row.value3()),
                    standing));
  }
}
