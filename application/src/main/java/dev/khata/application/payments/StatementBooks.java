package dev.khata.application.payments;

import dev.khata.domain.payments.PaymentId;
import dev.khata.domain.payments.PaymentReversal;
import dev.khata.domain.payments.PaymentReversals;
import dev.khata.domain.payments.Payments;
import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.Refunds;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.statement.Break;
import dev.khata.domain.payments.statement.Difference;
import dev.khata.domain.payments.statement.Ours;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.payments.statement.StatementLines.Seen;
import dev.khata.domain.payments.statement.Verdict;
import dev.khata.domain.wallet.JournalEntry;
import dev.khata.domain.wallet.Unit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some lines of a statement, held against our books and booked; a few queries, however many. */
final class StatementBooks {
  private final Payments payments;
  private final Refunds refunds;
  private final PaymentReversals reversals;
  private final StatementLines lines;
  private final Unit currency;

  StatementBooks(
      Payments payments,
      Refunds refunds,
      PaymentReversals reversals,
      StatementLines lines,
      Unit currency) {
    this.payments = payments;
    this.refunds = refunds;
    this.reversals = reversals;
    this.lines = lines;
    this.currency = currency;
  }

  /**
   * Some lines.
   *
   * @param lines of different keys
   * @param again lines of the same keys, which came after them
   */
  record Chunk(List<StatementLine> lines, List<StatementLine> again) {}

  /** What came of some lines. */
  record Outcome(long booked, long known, long waiting, List<Break> breaks) {}

  /** What our books know of some lines. */
  private record Facts(
      Map<String, TakenCapture> captures,
      Map<String, Refund> refunds,
      Map<String, PaymentReversal> reversals) {

    Optional<Ours> ours(StatementLine line) {
      return switch (line.kind()) {
        case CAPTURE -> Optional.ofNullable(captures.get(line.id())).map(Ours::of);
        case REFUND -> Optional.ofNullable(refunds.get(line.id())).map(Ours::of);
        case REVERSAL -> Optional.ofNullable(reversals.get(line.id())).map(Ours::taken);
        case REVERSAL_UNDONE -> Optional.ofNullable(reversals.get(line.id())).map(Ours::undone);
        case CHARGE, OTHER -> Optional.empty();
      };
    }

    /** Of what is not known itself the payment may be. */
    Optional<PaymentId> payment(StatementLine line) {
      return ours(line)
          .map(Ours::payment)
          .or(
              () ->
                  line.capture()
                      .flatMap(id -> Optional.ofNullable(captures.get(id)))
                      .map(TakenCapture::payment));
    }
  }

  /** In a transaction. */
  Outcome take(String gateway, UUID statement, Chunk chunk, Instant now) {
    Facts facts = facts(gateway, chunk.lines());
    Map<StatementLine.Key, JournalEntry> entries = new LinkedHashMap<>();
    List<Break> breaks = new ArrayList<>();
    long known = 0;
    long waiting = 0;
    for (Seen seen : lines.put(gateway, statement, chunk.lines())) {
      StatementLine line = seen.line();
      switch (verdict(seen, facts)) {
        case Verdict.Books(JournalEntry entry) -> entries.put(line.key(), entry);
        case Verdict.Known() -> known++;
        case Verdict.Rests() -> waiting++;
        case Verdict.Differs(Difference difference) ->
            breaks.add(new Break.OfLine(difference, facts.payment(line)));
      }
    }
    for (StatementLine line : chunk.again()) {
      breaks.add(new Break.OfLine(new Difference.Twice(line), facts.payment(line)));
    }
    lines.book(gateway, entries, now);
    return new Outcome(entries.size(), known, waiting, breaks);
  }

  private Verdict verdict(Seen seen, Facts facts) {
    return seen.twice()
        ? new Verdict.Differs(new Difference.Twice(seen.line()))
        : Verdict.of(seen.line(), facts.ours(seen.line()), seen.booked(), currency);
  }

  private Facts facts(String gateway, List<StatementLine> chunk) {
    Stream<String> named = chunk.stream().flatMap(line -> line.capture().stream());
    return new Facts(
        payments.taken(gateway, set(Stream.concat(ids(chunk, Kind.CAPTURE), named))),
        refunds.ofReferences(gateway, set(ids(chunk, Kind.REFUND))),
        reversals.find(
            gateway,
            set(Stream.concat(ids(chunk, Kind.REVERSAL), ids(chunk, Kind.REVERSAL_UNDONE)))));
  }

  private static Stream<String> ids(List<StatementLine> chunk, Kind kind) {
    return chunk.stream().filter(line -> line.kind() == kind).map(StatementLine::id);
  }

  private static Set<String> set(Stream<String> ids) {
    return ids.collect(Collectors.toUnmodifiableSet());
  }
}
