package dev.khata.domain.kernel.rotation;

import java.util.List;
import java.util.stream.Stream;

/**
 * What became of values that were to be brought under the current key.
 *
 * @param renewed how many were
 * @param unreadable how many were not: their key is not given, or they are not as they were stored
 * @param clashes of those that were not renewed for the sake of others
 */
public record Renewal(long renewed, long unreadable, List<Clash> clashes) {
  /** Of what nobody can renew, or has to. */
  public static final Renewal NOTHING = new Renewal(0, 0);

  public Renewal {
    clashes = List.copyOf(clashes);
  }

  /** Without a clash. */
  public Renewal(long renewed, long unreadable) {
    this(renewed, unreadable, List.of());
  }

  public Renewal plus(Renewal more) {
    return new Renewal(
        Math.addExact(renewed, more.renewed),
        Math.addExact(unreadable, more.unreadable),
        Stream.concat(clashes.stream(), more.clashes.stream()).toList());
  }
}
