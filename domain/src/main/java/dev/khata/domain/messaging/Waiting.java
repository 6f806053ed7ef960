package dev.khata.domain.messaging;

import java.time.Instant;

/**
 * What waits to be sent by one channel and has not expired.
 *
 * @param messages how many there are
 * @param oldest when the oldest of them was caused
 * @param dueSince since when the first to be tried is due; in the future while all are held
 */
public record Waiting(Channel channel, int messages, Instant oldest, Instant dueSince) {}
