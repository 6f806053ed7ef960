package dev.khata.bootstrap.chaos;

/**
 * What the client of a purchase knows, which must be true for ever.
 *
 * @param amount minor units that it asked to spend
 */
record Known(String key, long user, long amount, String line, Told told) {}
