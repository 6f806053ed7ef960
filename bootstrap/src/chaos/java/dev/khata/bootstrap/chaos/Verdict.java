package dev.khata.bootstrap.chaos;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong.
 *
 * @param lost operations that were acknowledged and are not there, or not as acknowledged
 * @param doubled what is there and should not be: done twice, or done and never asked for
 * @param faults each of these and all else that is wrong, in words
 */
record Verdict(long lost, long doubled, List<String> faults) {
  static final Verdict CLEAN = new Verdict(0, 0, List.of());

  Verdict {
    faults = List.copyOf(faults);
  }

  static Verdict lost(String what) {
    return new Verdict(1, 0, List.of("lost: " + what));
  }

  static Verdict doubled(String what) {
    return new Verdict(0, 1, List.of("doubled: " + what));
  }

  static Verdict fault(String what) {
    return new Verdict(0, 0, List.of(what));
  }

  /** With what is wrong elsewhere. */
  Verdict and(Verdict other) {
    return new Verdict(lost + other.lost, doubled + other.doubled, faultsWith(other));
  }

  /** With what another look at the same has found: one thing lost may be missed by both. */
  Verdict beside(Verdict look) {
    return new Verdict(
        Math.max(lost, look.lost), Math.max(doubled, look.doubled), faultsWith(look));
  }

  private List<String> faultsWith(Verdict other) {
    List<String> all = new ArrayList<>(faults);
    all.addAll(other.faults);
    return all;
  }
}
