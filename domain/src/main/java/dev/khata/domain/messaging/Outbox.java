package dev.khata.domain.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Where the {@code outbox} vendor keeps letters for a developer to read. Never in production. */
public interface Outbox {

  void keep(Letter letter, Instant sentAt);

  /**
   * The newest letters first, to one recipient (E.164, or an e-mail address in any case) or all.
   */
  List<Kept> newest(Optional<String> to, int limit);

  /** Keeps only the newest {@code keep} letters. */
  void trim(int keep);

  /** A letter as it was sent. */
  record Kept(Letter letter, Instant sentAt) {}
}
