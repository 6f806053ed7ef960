package dev.khata.domain.identity;

/** Why what somebody tells of themselves is not taken. */
public enum ProfileRefusal {
  /** Nobody who lives was born on that day. */
  IMPOSSIBLE_BIRTH_DATE,
  /** The user's papers tell of another day. */
  BIRTH_DATE_OF_PAPERS_DIFFERS
}
