package dev.khata.domain.messaging;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Where the {@code outbox} vendor keeps letters for a developer to read. Never in production. */
public interface Outbox {

  void keep(Letter letter, Instant sentAt);

  /**
   * The newest letters first, to one recipient (E.164, or an e-mail address in any case) or all.
   */
  List<Kept> newest(Optional<String> to, int limit);

  /** Keeps only the newest {@code keep} letters. */
  void trim(int keep);

  /** From an instant on, the letters that these recipients have got until now are to go. */
  void release(Set<String> recipients, Instant eraseFrom);

  /** Removes those whose time has come, and all that were sent until an instant; of how many. */
  int erase(Instant now, Instant sentUntil);

  /** A letter as it was sent. */
  record Kept(Letter letter, Instant sentAt) {}
}
