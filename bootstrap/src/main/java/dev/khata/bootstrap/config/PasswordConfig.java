package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import java.util.Optional;

/**
 * How passwords are hashed.
 *
 * @param memoryKib memory of one hash, in KiB
 * @param atOnce hashes under way
 * @param queueLength hashes that wait; one more is refused
 */
public record PasswordConfig(int memoryKib, int passes, int lanes, int atOnce, int queueLength) {

  static final Setting<Integer> MEMORY_KIB =
      Setting.of(
          "KHATA_ARGON2_MEMORY_KIB",
          Quantities.wholeNumber(1_024, 1_048_576),
          "19456",
          "Argon2id: memory of one hash in KiB.");
  static final Setting<Integer> PASSES =
      Setting.of(
          "KHATA_ARGON2_PASSES",
          Quantities.wholeNumber(1, 100),
          "2",
          "Argon2id: passes over the memory.");
  static final Setting<Integer> LANES =
      Setting.of("KHATA_ARGON2_LANES", Quantities.wholeNumber(1, 16), "1", "Argon2id: lanes.");
  static final Setting<Optional<Integer>> AT_ONCE =
      Setting.optional(
          "KHATA_HASHES_AT_ONCE",
          Quantities.wholeNumber(1, 1_000),
          "as many as cores",
          "Password hashes under way; each holds a core and its memory. At most half of them, but"
              + " at least one, are of new passwords, so that log-ins keep the rest.");
  static final Setting<Integer> QUEUE_LENGTH =
      Setting.of(
          "KHATA_HASHES_WAITING",
          Quantities.wholeNumber(0, 100_000),
          "64",
          "Passwords of log-ins that wait for a core, and half as many new ones; over it, 503 with"
              + " `Retry-After`.");

  static final Section SECTION =
      Section.of("Password hashes", MEMORY_KIB, PASSES, LANES, AT_ONCE, QUEUE_LENGTH);

  static PasswordConfig read(Reading reading) {
    return new PasswordConfig(
        reading.get(MEMORY_KIB),
        reading.get(PASSES),
        reading.get(LANES),
        reading.get(AT_ONCE).orElse(Runtime.getRuntime().availableProcessors()),
        reading.get(QUEUE_LENGTH));
  }

  /** How many of the hashes under way are of new passwords, at most: half, but one at least. */
  public int newAtOnce() {
    return Math.max(1, atOnce / 2);
  }

  /** How many new passwords wait, at most. */
  public int newQueueLength() {
    return queueLength / 2;
  }
}
