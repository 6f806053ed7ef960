package dev.khata.persistence.database;

/**
 * Whether the database's trigrams know letters beyond ASCII. They go by its LC_CTYPE, whatever
 * sorts its text; by C they don't, and then what is written in other scripts is looked for by
 * reading all.
 */
public final class KnownLetters {
  private static final String ASCII_ALONE =
      """
      select datctype in ('C', 'POSIX') from pg_database where datname = current_database()
      """;

  private KnownLetters() {}

  /** What is wrong and what to do, in a sentence; empty when nothing is. */
  public static String complaint(Database database) {
    return database.dsl().fetchSingle(ASCII_ALONE).get(0, Boolean.class)
        ? "the database knows the letters of ASCII alone, so that searches for e-mail addresses in"
            + " other scripts are slow: its LC_CTYPE is to be C.UTF-8, or another of UTF-8"
        : "";
  }
}
