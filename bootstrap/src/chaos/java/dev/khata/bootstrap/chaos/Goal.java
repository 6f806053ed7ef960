package dev.khata.bootstrap.chaos;

import java.time.Duration;

/**
 * How much has to happen in a scenario before it counts.
 *
 * @param kills processes ended by SIGKILL
 * @param acknowledged operations that a client was told of
 * @param limit a scenario that takes longer has failed
 */
record Goal(int kills, int acknowledged, Duration limit) {
  static final Goal USUAL = new Goal(5, 5_000, Duration.ofMinutes(5));

  /** As the system properties {@code chaos.…} have it, where they say something. */
  Goal asked() {
    return new Goal(
        (int) number("kills", kills),
        (int) number("acknowledged", acknowledged),
        Duration.ofSeconds(number("seconds", limit.toSeconds())));
  }

  /** From which all is drawn. */
  static long seed() {
    return number("seed", System.currentTimeMillis());
  }

  private static long number(String name, long usual) {
    String given = System.getProperty("chaos." + name, "");
    return given.isEmpty() ? usual : Long.parseLong(given);
  }

  @Override
  public String toString() {
    return "%d kills and %d acknowledged operations within %d s"
        .formatted(kills, acknowledged, limit.toSeconds());
  }
}
