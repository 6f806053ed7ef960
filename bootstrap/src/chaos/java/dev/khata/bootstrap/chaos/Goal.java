package dev.khata.bootstrap.chaos;

import java.time.Duration;

/**
 * How much has to happen in a scenario before it counts.
 *
 * @param kills processes ended by SIGKILL
 * @param acknowledged operations that a client was told of
 * @param limit a scenario that takes longer has failed
 */
record Goal(long seed, int kills, int acknowledged, Duration limit) {

  /** As the system properties {@code chaos.…} have it. */
  static Goal asked() {
    return new Goal(
        number("seed", System.currentTimeMillis()),
        (int) number("kills", 5),
        (int) number("acknowledged", 5_000),
        Duration.ofSeconds(number("seconds", 300)));
  }

  private static long number(String name, long usual) {
    String given = System.getProperty("chaos." + name, "");
    return given.isEmpty() ? usual : Long.parseLong(given);
  }

  @Override
  public String toString() {
    return "%d kills and %d acknowledged operations within %d s a scenario"
        .formatted(kills, acknowledged, limit.toSeconds());
  }
}
