package dev.khata.persistence.database;

import java.util.Locale;

/**
 * How the schema of the database stands to the one that this Khata was written for.
 *
 * @param found the version there, {@code none} for an empty database
 * @param needed the version of the newest migration known here
 * @param pending how many migrations are missing
 */
public record SchemaState(String found, String needed, int pending) {
  static final String NONE = "none";

  /** A newer schema serves as well: migrations first expand, and contract a release later. */
  public boolean isServable() {
    return pending == 0;
  }

  /** Whether no Khata has ever migrated it. */
  public boolean isEmpty() {
    return found.equals(NONE);
  }

  /** What is wrong and what to do, in a sentence; empty when it is servable. */
  public String complaint() {
    return isServable()
        ? ""
        : String.format(
            Locale.ROOT,
            "the database has schema version %s and this Khata needs %s: run khata migrate",
            found,
            needed);
  }
}
