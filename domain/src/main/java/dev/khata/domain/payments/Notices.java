package dev.khata.domain.payments;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What gateways posted, each event once. */
public interface Notices {

  /**
   * Keeps a notice, unless the same event was kept before.
   *
   * @param hearAt when it is taken up, if whoever keeps it doesn't until then
   * @return whether it is new
   */
  boolean add(StoredNotice notice, Instant hearAt);

  /** Claims what nobody has done with, the oldest first; others pass over it for that long. */
  List<StoredNotice> claim(int max, Instant now, Duration lease);

  /** It is done with. */
  void done(String gateway, String id);

  /** It can't be done with now; somebody takes it up again then. */
  void again(String gateway, String id, Instant hearAt);

  /** Removes those that were received before then and are done with; returns how many. */
  int purge(Instant receivedBefore);
}
