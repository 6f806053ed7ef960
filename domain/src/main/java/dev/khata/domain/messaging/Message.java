package dev.khata.domain.messaging;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message on its way.
 *
 * @param sealed the {@link Content}, encrypted; nothing else in the row tells who it is for
 * @param replaces a newer message with the same label cancels this one while it is unsent
 * @param expiresAt after this it is never sent
 * @param claimedUntil the sender that holds it has until then to record an outcome
 * @param doubts tries whose outcome is unknown, the running one included; at most {@link
 *     #MAX_DOUBTS}, so that a lost answer leads to one repetition and no more
 * @param failures tries after which the vendor said it had not sent; they set the back-off
 */
public record Message(
    UUID id,
    Channel channel,
    MessageState state,
    SealedContent sealed,
    Optional<String> replaces,
    Instant createdAt,
    Instant expiresAt,
    Instant claimedUntil,
    int doubts,
    int failures,
    String requestId,
    Optional<String> traceparent) {

  public static final int MAX_DOUBTS = 2;

  /** No claim and no pause between two tries is as long. */
  public static final Duration LONGEST_HOLD = Duration.ofMinutes(15);
}
