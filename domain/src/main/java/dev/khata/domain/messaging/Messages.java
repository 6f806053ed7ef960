package dev.khata.domain.messaging;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Every message that is to be sent or was. A message is claimed by one sender at a time; what its
 * content was is gone as soon as its state is final.
 */
public interface Messages {

  /**
   * Records a message in the transaction that causes it, and replaces the pending ones that carry
   * the same {@link Message#replaces} label.
   */
  void add(Message message);

  /**
   * Claims up to {@code limit} pending messages that are due, oldest first, until {@code
   * claimedUntil}, skipping those that another sender holds. Each claim counts a doubt, which
   * {@link #accepted}, {@link #refused} and {@link #failed} settle.
   *
   * <p>One that seems held for longer than {@link Message#LONGEST_HOLD} was put off by a clock that
   * was ahead, and is due.
   */
  List<Message> claimDue(int limit, Instant now, Instant claimedUntil);

  /** The vendor took it: final. */
  void accepted(UUID message, String vendor, String vendorReference, Instant at);

  /** No vendor will ever take it: final. */
  void refused(UUID message, String reason, Instant at);

  /** It was certainly not sent; it is due again at {@code again}. */
  void failed(UUID message, String reason, Instant again);

  /** The outcome is unknown; it is due again at {@code again} if a doubt is left. */
  void doubtful(UUID message, String reason, Instant again);

  /**
   * Ends what will never be sent: pending messages that expired, and those without a doubt left.
   * Returns how many.
   */
  int endHopeless(Instant now);

  /**
   * What waits to be sent and has not expired, channel by channel; of more than {@code limit}
   * messages the oldest are looked at alone.
   */
  List<Waiting> waiting(int limit, Instant now);

  /** Removes final messages from before {@code before}; returns how many. */
  int purge(Instant before);
}
