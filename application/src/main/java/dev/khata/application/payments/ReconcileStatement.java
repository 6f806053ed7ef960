package dev.khata.application.payments;

import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Ids;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.kernel.upkeep.Progress;
import dev.khata.domain.payments.PaymentGateway;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.GatewayStatement;
import dev.khata.domain.payments.statement.GatewayStatement.Reading;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.Unit;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Holds a gateway's statement against our books, and books what the gateway has kept and paid out:
 * each line once, for ever, whatever statement it comes in and however often, and none that differs
 * from our books. Any number of instances may do so at once.
 *
 * <p>All of a statement is read once before anything of it is booked; then it is booked in chunks,
 * a transaction each. What was booked stays when a later chunk fails, and is passed over next time.
 */
public final class ReconcileStatement {
  /** As many breaks are listed; all are counted. */
  public static final int MAX_LISTED = 1_000;

  private final StatementBooks books;
  private final StatementLines lines;
  private final Gateways gateways;
  private final Transactions transactions;
  private final Bulk bulk;
  private final Ids ids;
  private final InstantSource clock;

  @Inject
  ReconcileStatement(
      Payments payments,
      Refunds refunds,
      PaymentReversals reversals,
      StatementLines lines,
      Gateways gateways,
      Transactions transactions,
      Bulk bulk,
      Ids ids,
      Unit currency,
      InstantSource clock) {
    this.books = new StatementBooks(payments, refunds, reversals, lines, currency);
    this.lines = lines;
    this.gateways = gateways;
    this.transactions = transactions;
    this.bulk = bulk;
    this.ids = ids;
    this.clock = clock;
  }

  /** What came of it. */
  public sealed interface Result {
    /**
     * It was held against our books.
     *
     * @param lines that it has
     * @param booked of these, now
     * @param known of these, that were booked before
     * @param waiting of these, that are as our books have them and not paid out yet
     * @param broken of these, that are not; and what is missing among them
     * @param breaks the first of them
     */
    record Compared(
        long lines, long booked, long known, long waiting, long broken, List<Break> breaks)
        implements Result {
      public Compared {
        breaks = List.copyOf(breaks);
      }
    }

    /** Nothing of it was booked. */
    record Unreadable(Reading.Unreadable why) implements Result {}

    /** Nobody is asked for money at present, so that it is nobody's statement. */
    record NoGateway() implements Result {}
  }

  /** Why a statement can't be read, before anything is done with it; empty where it can. */
  public Optional<Reading.Unreadable> objectionTo(GatewayStatement statement) {
    return switch (statement.read(line -> {})) {
      case Reading.Whole _ -> Optional.empty();
      case Reading.Unreadable why -> Optional.of(why);
    };
  }

  public Result handle(GatewayStatement statement) {
    return handle(statement, Progress.UNSEEN);
  }

  /**
   * @param progress told of lines that were held against the books
   */
  public Result handle(GatewayStatement statement, Progress progress) {
    Optional<PaymentGateway> gateway = gateways.current();
    if (gateway.isEmpty()) {
      return new Result.NoGateway();
    }
    return switch (statement.read(line -> {})) {
      case Reading.Unreadable why -> new Result.Unreadable(why);
      case Reading.Whole(long all) -> compare(statement, gateway.get(), all, progress);
    };
  }

  private Result compare(
      GatewayStatement statement, PaymentGateway gateway, long all, Progress progress) {
    StatementRun run =
        new StatementRun(
            gateway.name(),
            ids.next(),
            books,
            work -> bulk.run(() -> transactions.inTransaction(() -> work.apply(clock.instant()))));
    LongAdder done = new LongAdder();
    Consumer<StatementLine> taken =
        line -> {
          run.take(line);
          done.increment();
          progress.at(done.sum(), OptionalLong.of(all));
        };
    return switch (statement.read(taken)) {
      case Reading.Whole _ -> bulk.run(() -> run.end(lines));
      case Reading.Unreadable why ->
          throw new IllegalStateException("the statement changed while it was read: " + why);
    };
  }
}
