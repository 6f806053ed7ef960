package dev.khata.http.pipeline;

/**
 * How much of a body is taken.
 *
 * @param max bytes of a body that is taken
 * @param last bytes that are read of one that is too long, so that its client sees the answer
 */
record BodyBounds(long max, long last) {}
