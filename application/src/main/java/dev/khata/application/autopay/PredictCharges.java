package dev.khata.application.autopay;

import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.ChargeFailure;
import dev.khata.domain.autopay.ChargeRuns;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.DueMandates.Place;
import dev.khata.domain.autopay.DueMandates.Range;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.kernel.Bulk;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.wallet.Money;
import dev.khata.domain.wallet.Unit;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells what would be charged now, and writes nothing. */
public final class PredictCharges {
  private final DueMandates mandates;
  private final Deciding deciding;
  private final Bulk bulk;
  private final ChunkLimits limits;
  private final Unit currency;
  private final InstantSource clock;

  @Inject
  PredictCharges(
      DueMandates mandates,
      Deciding deciding,
      Bulk bulk,
      ChunkLimits limits,
      Unit currency,
      InstantSource clock) {
    this.mandates = mandates;
    this.deciding = deciding;
    this.bulk = bulk;
    this.limits = limits;
    this.currency = currency;
    this.clock = clock;
  }

  /** What comes of it, as far as it was looked at. */
  static final class Prediction {
    private final int size;
    private final List<ChargeRuns.Result> results = new ArrayList<>();
    private int succeeded;
    private int failed;
    private Money charged;

    private Prediction(int size, Unit currency) {
      this.size = size;
      this.charged = Money.zero(currency);
    }

    private void add(Turn turn) {
      turn.attempt().ifPresent(attempt -> add(turn, attempt));
    }

    private void add(Turn turn, Attempt attempt) {
      if (attempt.succeeded()) {
        succeeded++;
      } else {
        failed++;
      }
      attempt
          .order()
          .flatMap(Decision.OfOrder::sale)
          .ifPresent(sale -> charged = charged.plus(sale.purchase().deal().payable()));
      if (results.size() < size) {
        results.add(
            new ChargeRuns.Result(
                turn.mandate().id(), Optional.empty(), attempt.failure().map(ChargeFailure::name)));
      }
    }

    ProcessDue.Result result() {
      return new ProcessDue.Result(Optional.empty(), succeeded, failed, charged, results);
    }
  }

  ProcessDue.Result handle(int size) {
    return bulk.run(() -> predict(size));
  }

  private ProcessDue.Result predict(int size) {
    Prediction prediction = new Prediction(size, currency);
    Carried carried = new Carried();
    Instant until = clock.instant();
    Optional<Place> after = Optional.empty();
    List<Place> found;
    do {
      found = mandates.find(new Range(after, until, limits.size()));
      if (!found.isEmpty()) {
        Deciding.Known known = deciding.read(found, true, until);
        deciding.decide(known, carried, Integer.MAX_VALUE, until).forEach(prediction::add);
        after = Optional.of(found.getLast());
      }
    } while (found.size() == limits.size());
    return prediction.result();
  }
}
