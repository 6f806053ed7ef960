package dev.khata.persistence.autopay;

import static dev.khata.persistence.jooq.Tables.AUTOPAY_ATTEMPT;
import static dev.khata.persistence.jooq.Tables.AUTOPAY_RUN;
import static org.jooq.impl.DSL.select;

import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.MandateId;
import dev.khata.domain.kernel.Window;
import dev.khata.domain.recharge.TransactionId;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import dev.khata.persistence.database.Database;
import dev.khata.persistence.database.HotSql;
import dev.khata.persistence.database.Sweep;
import dev.khata.persistence.database.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Record;

final class JooqChargeRuns implements ChargeRuns {
  private static final HotSql<Broken> BROKEN =
      HotSql.of(
          """
          WITH counted AS (
            UPDATE autopay_run r SET failed = r.failed + 1, seen_at = now()
            WHERE r.id = :run AND r.finished_at IS NULL
            RETURNING r.id, r.succeeded + r.failed AS number)
          INSERT INTO autopay_attempt (run_id, number, mandate_id, due_at, at, succeeded, reason)
          SELECT c.id, c.number, :mandate, coalesce(m.next_due_at, :at), :at, false, :reason
          FROM counted c LEFT JOIN mandate m ON m.id = :mandate
          """,
          Values.<Broken>none()
              .uuid("run", Broken::run)
              .number("mandate", broken -> broken.mandate.value())
              .instant("at", Broken::at)
              .text("reason", broken -> Result.BROKEN));

  private static final HotSql<Rested> TAKE_UP =
      HotSql.of(
          """
          UPDATE autopay_run SET seen_at = now()
          WHERE id IN (
            SELECT r.id FROM autopay_run r
            WHERE r.id = :run AND r.finished_at IS NULL
              AND r.seen_at <= now() - make_interval(secs => :rested_millis / 1000.0)
            FOR NO KEY UPDATE SKIP LOCKED)
          """,
          Values.<Rested>none()
              .uuid("run", Rested::run)
              .number("rested_millis", rested -> rested.time.toMillis()));

  private record Rested(UUID run, Duration time) {}

  private record Broken(UUID run, MandateId mandate, Instant at) {}

  private final Database database;
  private final Unit currency;

  JooqChargeRuns(Database database, Unit currency) {
    this.database = database;
    this.currency = currency;
  }

  @Override
  public void begin(UUID run, Instant at) {
    database
        .dsl()
        .insertInto(AUTOPAY_RUN)
        .set(AUTOPAY_RUN.ID, run)
        .set(AUTOPAY_RUN.STARTED_AT, at)
        .execute();
  }

  @Override
  public boolean hold(UUID run) {
    return database
        .dsl()
        .select(AUTOPAY_RUN.ID)
        .from(AUTOPAY_RUN)
        .where(AUTOPAY_RUN.ID.eq(run))
        .and(AUTOPAY_RUN.FINISHED_AT.isNull())
        .forNoKeyUpdate()
        .fetchOptional()
        .isPresent();
  }

  @Override
  public boolean takeUp(UUID run, Duration rested) {
    return TAKE_UP.execute(database.dsl(), new Rested(run, rested)) == 1;
  }

  @Override
  public void broken(UUID run, MandateId mandate, Instant at) {
    BROKEN.execute(database.dsl(), new Broken(run, mandate, at));
  }

  @Override
  public void finish(UUID run, Instant at) {
    database
        .dsl()
        .update(AUTOPAY_RUN)
        .set(AUTOPAY_RUN.FINISHED_AT, at)
        .where(AUTOPAY_RUN.ID.eq(run))
        .and(AUTOPAY_RUN.FINISHED_AT.isNull())
        .execute();
  }

  @Override
  public Optional<Run> find(UUID run) {
    return database
        .dsl()
        .select(
            AUTOPAY_RUN.STARTED_AT,
            AUTOPAY_RUN.FINISHED_AT,
            AUTOPAY_RUN.SUCCEEDED,
            AUTOPAY_RUN.FAILED,
            AUTOPAY_RUN.CHARGED)
        .from(AUTOPAY_RUN)
        .where(AUTOPAY_RUN.ID.eq(run))
        .fetchOptional(
            found ->
                new Run(
                    run,
                    found.get(AUTOPAY_RUN.STARTED_AT),
                    Optional.ofNullable(found.get(AUTOPAY_RUN.FINISHED_AT)),
                    found.get(AUTOPAY_RUN.SUCCEEDED),
                    found.get(AUTOPAY_RUN.FAILED),
                    new Money(found.get(AUTOPAY_RUN.CHARGED), currency)));
  }

  @Override
  public List<Result> results(UUID run, Window window) {
    long from = Math.min(window.offset(), Integer.MAX_VALUE);
    long to = Math.min(from + window.limit(), Integer.MAX_VALUE);
    return database
        .dsl()
        .select(AUTOPAY_ATTEMPT.MANDATE_ID, AUTOPAY_ATTEMPT.TRANSACTION_ID, AUTOPAY_ATTEMPT.REASON)
        .from(AUTOPAY_ATTEMPT)
        .where(AUTOPAY_ATTEMPT.RUN_ID.eq(run))
        .and(AUTOPAY_ATTEMPT.NUMBER.gt((int) from))
        .and(AUTOPAY_ATTEMPT.NUMBER.le((int) to))
        .orderBy(AUTOPAY_ATTEMPT.NUMBER)
        .fetch(JooqChargeRuns::result);
  }

  private static Result result(Record found) {
    return new Result(
        new MandateId(found.get(AUTOPAY_ATTEMPT.MANDATE_ID)),
        Optional.ofNullable(found.get(AUTOPAY_ATTEMPT.TRANSACTION_ID)).map(TransactionId::new),
        Optional.ofNullable(found.get(AUTOPAY_ATTEMPT.REASON)));
  }

  /** First their attempts, some at a time: a run may have made a million. */
  @Override
  public int purge(Instant before) {
    Sweep.of(
        database.dsl(),
        AUTOPAY_ATTEMPT,
        AUTOPAY_ATTEMPT.RUN_ID.in(
            select(AUTOPAY_RUN.ID).from(AUTOPAY_RUN).where(AUTOPAY_RUN.STARTED_AT.lt(before))));
    return Sweep.of(database.dsl(), AUTOPAY_RUN, AUTOPAY_RUN.STARTED_AT.lt(before));
  }
}
