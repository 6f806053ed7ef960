package dev.khata.domain.kernel.rotation;

/**
 * What became of values that were to be brought under the current key.
 *
 * @param renewed how many were
 * @param unreadable how many were not: their key is not given, or they are not as they were stored
 */
public record Renewal(long renewed, long unreadable) {
  /** Of what nobody can renew, or has to. */
  public static final Renewal NOTHING = new Renewal(0, 0);

  public Renewal plus(Renewal more) {
    return new Renewal(
        Math.addExact(renewed, more.renewed), Math.addExact(unreadable, more.unreadable));
  }
}
