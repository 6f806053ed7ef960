package dev.khata.domain.wallet;

/** The number of a journal entry; given by the database, never reused, above zero. */
public record EntryId(long value) {
  public EntryId {
    if (value <= 0) {
      throw new IllegalArgumentException("an entry id is above zero: " + value);
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
