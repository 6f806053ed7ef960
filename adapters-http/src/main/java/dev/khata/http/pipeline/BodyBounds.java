package dev.khata.http.pipeline;

import java.time.Duration;

/**
 * How much of a body is taken.
 *
 * @param max bytes of a body that is taken
 * @param last bytes that are read of one that is too long, so that its client sees the answer
 * @param time for a client to send it
 */
record BodyBounds(long max, long last, Duration time) {}
