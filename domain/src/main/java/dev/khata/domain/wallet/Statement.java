package dev.khata.domain.wallet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What happened on an account in a period, oldest first.
 *
 * @param opening what was in it before the period
 * @param closing what was in it at the end of the period, whatever this page shows
 * @param next where the next page begins, if there is one
 */
public record Statement(Money opening, Money closing, List<Line> lines, Optional<Cursor> next) {
  public Statement {
    lines = List.copyOf(lines);
  }

  /** The last posting that has been shown, counted on its account from 1. */
  public record Cursor(long posting) {}

  /** One posting, and what was in the account after it. */
  public record Line(
      EntryId entry,
      EntryKind kind,
      Side side,
      Money amount,
      Money balanceAfter,
      Instant recordedAt,
      Instant effectiveAt) {}
}
