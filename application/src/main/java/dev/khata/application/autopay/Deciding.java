package dev.khata.application.autopay;

import dev.khata.application.recharge.Recognition;
import dev.khata.application.recharge.RecordWithPerks;
import dev.khata.domain.autopay.Attempt;
import dev.khata.domain.autopay.Charging;
import dev.khata.domain.autopay.DueMandates;
import dev.khata.domain.autopay.DueMandates.Place;
import dev.khata.domain.autopay.Standing;
import dev.khata.domain.autopay.Turn;
import dev.khata.domain.kernel.UserId;
import dev.khata.domain.recharge.Decision;
import dev.khata.domain.recharge.Payer;
import dev.khata.domain.recharge.Perks;
import dev.khata.domain.recharge.Snapshot;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides what comes of many mandates, each when those before it are done. */
public final class Deciding {
  private final DueMandates mandates;
  private final Recognition recognition;
  private final RecordWithPerks purchases;
  private final Charging charging;

  @Inject
  Deciding(
      DueMandates mandates, Recognition recognition, RecordWithPerks purchases, Charging charging) {
    this.mandates = mandates;
    this.recognition = recognition;
    this.purchases = purchases;
    this.charging = charging;
  }

  /**
   * What is known of a part of what is due.
   *
   * @param foresight what sales to those who pay here would bring
   */
  record Known(List<Standing> standings, Perks.Foresight foresight) {}

  /** What is known of these, as {@link DueMandates#read} has it, and who of them comes back. */
  Known read(List<Place> places, boolean whole, Instant now) {
    List<Standing> read = mandates.read(places.stream().map(Place::mandate).toList(), whole, now);
    List<Snapshot> snapshots = read.stream().flatMap(one -> one.snapshot().stream()).toList();
    Iterator<Snapshot> recognized = recognition.recognized(snapshots, now).iterator();
    List<Standing> standings =
        read.stream()
            .map(one -> one.snapshot().isPresent() ? one.with(recognized.next()) : one)
            .toList();
    Set<UserId> awaited =
        snapshots.stream()
            .map(Snapshot::payer)
            .filter(Payer::awaited)
            .map(Payer::id)
            .collect(Collectors.toUnmodifiableSet());
    return new Known(standings, purchases.foresee(awaited));
  }

  /**
   * In order, as many as leave the chunk small enough to be recorded: the last one of them may have
   * more to do now, and those behind it are left out.
   *
   * @param carried to which what they come to is added
   * @param most how many due instants may be closed in all before it ends
   */
  List<Turn> decide(Known known, Carried carried, int most, Instant now) {
    List<Turn> turns = new ArrayList<>();
    int left = most;
    for (Standing standing : known.standings()) {
      Turn turn = turn(carried.seen(standing), left, now);
      turn.attempt()
          .flatMap(Attempt::order)
          .flatMap(Decision.OfOrder::sale)
          .ifPresent(sale -> carried.add(sale, known.foresight().of(sale)));
      turns.add(turn);
      left -= turn.closed().size();
      if (left <= 0) {
        break;
      }
    }
    return turns;
  }

  /** Looks at a mandate until it is done, or one has been charged, or enough is closed. */
  private Turn turn(Standing standing, int most, Instant now) {
    Turn turn = charging.turn(standing, now);
    Turn whole = turn;
    Standing next = standing;
    while (turn.isUnfinished(now) && whole.attempt().isEmpty() && whole.closed().size() < most) {
      next = next.after(turn);
      turn = charging.turn(next, now);
      whole = whole.then(turn);
    }
    return whole;
  }
}
