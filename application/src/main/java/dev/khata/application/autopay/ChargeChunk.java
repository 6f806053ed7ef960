package dev.khata.application.autopay;

import dev.khata.application.messaging.TellMany;
import dev.khata.application.recharge.RecordWithPerks;
import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.ChargeBook;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.DueMandates.Place;
import dev.khata.domain.autopay.DueMandates.Range;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Overloaded;
import dev.khata.domain.kernel.Transactions;
import dev.khata.domain.recharge.PurchaseBook;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Charges a part of what is due, in one transaction: mandates and wallets are claimed, all that is
 * known of them is read, it is decided what comes of each, and all of it is written by one
 * statement, which finds out whether it still may; if not, it is read and decided again. A run that
 * another has finished meanwhile claims nothing more.
 */
public final class ChargeChunk {
  private static final int MAX_ATTEMPTS = 3;

  private final ChargeRuns runs;
  private final DueMandates mandates;
  private final Deciding deciding;
  private final AutopayNotices notices;
  private final ChargeBook book;
  private final RecordWithPerks record;
  private final Bulk bulk;
  private final Transactions transactions;
  private final ChunkLimits limits;
  private final InstantSource clock;

  @Inject
  ChargeChunk(
      ChargeRuns runs,
      DueMandates mandates,
      Deciding deciding,
      AutopayNotices notices,
      ChargeBook book,
      RecordWithPerks record,
      Bulk bulk,
      Transactions transactions,
      ChunkLimits limits,
      InstantSource clock) {
    this.runs = runs;
    this.mandates = mandates;
    this.deciding = deciding;
    this.notices = notices;
    this.book = book;
    this.record = record;
    this.bulk = bulk;
    this.transactions = transactions;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * How far it came.
   *
   * @param claimed in order
   * @param done how many of them, the first, were done with
   */
  record Progress(List<Place> claimed, int done) {}

  /** What was claimed, also when the transaction then failed. */
  static final class Claim {
    private List<Place> places = List.of();

    List<Place> places() {
      return places;
    }
  }

  /**
   * @param claim is told what it claims
   * @throws Overloaded when what it depends on kept changing
   */
  Progress handle(UUID run, Range range, Claim claim) {
    return bulk.run(() -> transactions.inTransaction(() -> charge(run, range, claim)));
  }

  private Progress charge(UUID run, Range range, Claim claim) {
    if (!runs.hold(run)) {
      return new Progress(List.of(), 0);
    }
    List<Place> claimed = mandates.claim(range, limits.lease());
    claim.places = claimed;
    if (claimed.isEmpty()) {
      return new Progress(claimed, 0);
    }
    for (int attempts = 0; attempts < MAX_ATTEMPTS; attempts++) {
      Optional<Integer> done = attempt(run, claimed, latest(range.until(), clock.instant()));
      if (done.isPresent()) {
        return new Progress(claimed, done.get());
      }
    }
    throw new Overloaded("charges kept being overtaken", Duration.ofSeconds(1));
  }

  /** Empty when what was read is out of date. */
  private Optional<Integer> attempt(UUID run, List<Place> claimed, Instant now) {
    Deciding.Known known = deciding.read(claimed, false, now);
    List<Turn> turns = deciding.decide(known, new Carried(), limits.closed(), now);
    int done = turns.size();
    if (hasMore(turns.getLast(), now)) {
      done--;
      Place last = claimed.get(done);
      turns.set(done, turns.get(done).lookedAt(last.at()));
    }
    List<PurchaseBook.Item> purchases =
        turns.stream()
            .flatMap(turn -> turn.attempt().flatMap(Attempt::order).stream())
            .map(PurchaseBook.Item::silent)
            .toList();
    TellMany.Batch told = notices.handle(known.standings(), turns, Origin.batch(run.toString()));
    ChargeBook.Batch batch = new ChargeBook.Batch(run, turns, told.messages(), told.inbox());
    PurchaseBook into = (items, at) -> book.record(batch, items, at);
    return switch (record.record(purchases, into, now)) {
      case PurchaseBook.Outcome.Recorded _ -> Optional.of(done);
      case PurchaseBook.Outcome.Outdated _ -> Optional.empty();
    };
  }

  /** It then keeps its place, and comes first next time. */
  private static boolean hasMore(Turn turn, Instant now) {
    return turn.isUnfinished(now) && turn.attempt().isEmpty();
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
