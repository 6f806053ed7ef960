package dev.khata.application.payments;

import dev.khata.application.payments.ReconcileStatement.Result;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLines;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** One reading of a statement, in chunks. */
final class StatementRun {
  private static final int CHUNK = 500;

  private final String gateway;
  private final UUID statement;
  private final StatementBooks books;
  private final InTransaction transaction;
  private final Map<StatementLine.Key, StatementLine> chunk = new LinkedHashMap<>();
  private final List<StatementLine> again = new ArrayList<>();
  private final Map<Kind, Period> periods = new EnumMap<>(Kind.class);
  private final List<Break> breaks = new ArrayList<>();
  private long lines;
  private long booked;
  private long known;
  private long waiting;
  private long broken;

  /** Does work in a transaction of its own, at a time, and once more where it has to. */
  @FunctionalInterface
  interface InTransaction {
    StatementBooks.Outcome run(Function<Instant, StatementBooks.Outcome> work);
  }

  private record Period(Instant from, Instant to) {
    Period and(Instant at) {
      return new Period(at.isBefore(from) ? at : from, at.isAfter(to) ? at : to);
    }
  }

  StatementRun(String gateway, UUID statement, StatementBooks books, InTransaction transaction) {
    this.gateway = gateway;
    this.statement = statement;
    this.books = books;
    this.transaction = transaction;
  }

  void take(StatementLine line) {
    lines++;
    periods.merge(
        line.kind(), new Period(line.at(), line.at()), (period, one) -> period.and(one.from()));
    if (chunk.putIfAbsent(line.key(), line) != null) {
      again.add(line);
    }
    if (chunk.size() + again.size() == CHUNK) {
      flush();
    }
  }

  private void flush() {
    if (chunk.isEmpty()) {
      return;
    }
    StatementBooks.Chunk all =
        new StatementBooks.Chunk(List.copyOf(chunk.values()), List.copyOf(again));
    StatementBooks.Outcome outcome =
        transaction.run(now -> books.take(gateway, statement, all, now));
    booked += outcome.booked();
    known += outcome.known();
    waiting += outcome.waiting();
    outcome.breaks().forEach(this::tell);
    chunk.clear();
    again.clear();
  }

  private void tell(Break one) {
    broken++;
    if (breaks.size() < ReconcileStatement.MAX_LISTED) {
      breaks.add(one);
    }
  }

  /**
   * Nothing more comes: looks for what is missing. What a gateway pays out later than the rest, by
   * its kind, is not missed: captures are looked for between the captures of the statement, refunds
   * between its refunds.
   */
  Result.Compared end(StatementLines store) {
    flush();
    missing(store);
    return new Result.Compared(lines, booked, known, waiting, broken, breaks);
  }

  private void missing(StatementLines store) {
    int max = ReconcileStatement.MAX_LISTED;
    Period captures = periods.get(Kind.CAPTURE);
    if (captures != null) {
      store
          .missingCaptures(gateway, captures.from(), captures.to(), max)
          .forEach(taken -> tell(new Break.MissingCapture(taken)));
    }
    Period refunds = periods.get(Kind.REFUND);
    if (refunds != null) {
      store
          .missingRefunds(gateway, refunds.from(), refunds.to(), max)
          .forEach(refund -> tell(new Break.MissingRefund(refund)));
    }
  }
}
