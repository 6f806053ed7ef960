package dev.khata.domain.autopay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Mandates about which there is something to be done, in the order in which it is. */
public interface DueMandates {

  /**
   * Where a mandate stands in that order.
   *
   * @param at since when there is something to be done
   */
  record Place(Instant at, MandateId mandate) {}

  /**
   * A part of the order.
   *
   * @param after behind that place; from the beginning where it is empty
   * @param until at which there is something to be done at the latest
   * @param max how many at most
   */
  record Range(Optional<Place> after, Instant until, int max) {}

  /**
   * Takes mandates for the surrounding transaction, with the wallets of those who pay; passes over
   * those that somebody else has taken. Nobody else changes them until the transaction ends, nor
   * what is in the wallets.
   *
   * @param lease how long the transaction may rest between two statements before it is ended
   */
  List<Place> claim(Range range, Duration lease);

  /** The same mandates, which nobody takes. */
  List<Place> find(Range range);

  /**
   * What is known of these now, in their order.
   *
   * @param whole whether to ask what is on each line, also where it makes no difference unless more
   *     than these recharge it
   */
  List<Standing> read(List<MandateId> mandates, boolean whole, Instant now);
}
