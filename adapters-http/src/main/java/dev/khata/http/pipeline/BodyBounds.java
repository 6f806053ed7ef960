package dev.khata.http.pipeline;

import java.time.Duration;

/**
 * How much of a body is taken.
 *
 * @param most bytes of one that is taken
 * @param last how far one that is too long is read, so that its client sees the answer
 * @param time for a client to send it
 */
record BodyBounds(long most, long last, Duration time) {}
