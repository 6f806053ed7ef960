package dev.khata.application.payments;

import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.RefundState;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.statement.StatementLine;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.payments.statement.StatementLine.Kind;
import dev.khata.domain.payments.statement.StatementLines;
import dev.khata.domain.wallet.Journal;
import dev.khata.domain.wallet.JournalEntry;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Lines of statements in memory, about payments that are there too. */
public final class InMemoryStatementLines implements StatementLines {
  private final InMemoryPayments payments;
  private final InMemoryRefunds refunds;
  private final Journal journal;
  private final Map<Name, Kept> lines = new HashMap<>();

  private record Name(String gateway, StatementLine.Key key) {}

  private record Kept(UUID statement, Figures figures, boolean booked) {}

  public InMemoryStatementLines(
      InMemoryPayments payments, InMemoryRefunds refunds, Journal journal) {
    this.payments = payments;
    this.refunds = refunds;
    this.journal = journal;
  }

  @Override
  public synchronized List<Seen> put(String gateway, UUID statement, List<StatementLine> all) {
    Set<StatementLine.Key> keys = new HashSet<>();
    for (StatementLine line : all) {
      if (!keys.add(line.key())) {
        throw new IllegalStateException("twice at once: " + line.key());
      }
    }
    return all.stream().map(line -> put(gateway, statement, line)).toList();
  }

  private Seen put(String gateway, UUID statement, StatementLine line) {
    Optional<Kept> before = Optional.ofNullable(lines.get(new Name(gateway, line.key())));
    Optional<Figures> booked = before.filter(Kept::booked).map(Kept::figures);
    lines.put(
        new Name(gateway, line.key()),
        new Kept(statement, booked.orElse(line.figures()), booked.isPresent()));
    return new Seen(
        line, before.filter(kept -> kept.statement().equals(statement)).isPresent(), booked);
  }

  @Override
  public synchronized void book(
      String gateway, Map<StatementLine.Key, JournalEntry> entries, Instant now) {
    entries.forEach(
        (key, entry) -> {
          Kept kept = lines.get(new Name(gateway, key));
          if (kept == null || kept.booked()) {
            throw new IllegalStateException("not put down, or booked before: " + key);
          }
          if (!(journal.append(entry, now) instanceof Journal.Receipt.Recorded)) {
            throw new IllegalStateException("accounts of the house take whatever comes");
          }
          lines.put(new Name(gateway, key), new Kept(kept.statement(), kept.figures(), true));
        });
  }

  @Override
  public synchronized List<TakenCapture> missingCaptures(
      String gateway, Instant from, Instant to, int max) {
    return payments.taken().stream()
        .filter(taken -> taken.gateway().equals(gateway))
        .filter(taken -> isWithin(taken.takenAt(), from, to))
        .filter(taken -> isMissing(gateway, Kind.CAPTURE, taken.capture().payment()))
        .sorted(Comparator.comparing(TakenCapture::takenAt))
        .limit(max)
        .toList();
  }

  @Override
  public synchronized List<Refund> missingRefunds(
      String gateway, Instant from, Instant to, int max) {
    return refunds.all().stream()
        .filter(refund -> refund.gateway().equals(gateway))
        .filter(refund -> refund.state() == RefundState.DONE)
        .filter(refund -> isWithin(refund.changedAt(), from, to))
        .filter(
            refund ->
                refund.reference().filter(id -> !isMissing(gateway, Kind.REFUND, id)).isEmpty())
        .sorted(Comparator.comparing(Refund::changedAt))
        .limit(max)
        .toList();
  }

  private static boolean isWithin(Instant at, Instant from, Instant to) {
    return !at.isBefore(from) && !at.isAfter(to);
  }

  private boolean isMissing(String gateway, Kind kind, String id) {
    return !lines.containsKey(new Name(gateway, new StatementLine.Key(kind, id)));
  }
}
