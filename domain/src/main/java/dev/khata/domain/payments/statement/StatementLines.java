package dev.khata.domain.payments.statement;

import dev.khata.domain.payments.Refund;
import dev.khata.domain.payments.TakenCapture;
import dev.khata.domain.payments.statement.StatementLine.Figures;
import dev.khata.domain.wallet.JournalEntry;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All lines that gateways' statements have had so far, each once, for ever. */
public interface StatementLines {

  /**
   * A line, and what was known of it.
   *
   * @param twice whether the same statement had it before
   * @param booked with which figures it was booked
   */
  record Seen(StatementLine line, boolean twice, Optional<Figures> booked) {}

  /**
   * Puts lines down, within a transaction; nobody else puts the same ones down until it ends. Of
   * one that is booked the figures stay as they were, of another they become those of this line.
   *
   * @param statement a name of the reading that they come from
   * @param lines of different keys
   * @return in their order
   */
  List<Seen> put(String gateway, UUID statement, List<StatementLine> lines);

  /** Books lines that were put down in the same transaction and were not booked before. */
  void book(String gateway, Map<StatementLine.Key, JournalEntry> entries, Instant now);

  /**
   * Captures that were taken in that time, both ends included, and of which no line is known; the
   * oldest first.
   */
  List<TakenCapture> missingCaptures(String gateway, Instant from, Instant to, int max);

  /** The same of refunds that were done in that time. */
  List<Refund> missingRefunds(String gateway, Instant from, Instant to, int max);
}
