package dev.khata.bootstrap.chaos;

/**
 * How much an answer tells of.
 *
 * @param done operations that are done
 * @param refused operations that are not done, with the reason why
 */
record Acknowledged(int done, int refused) {}
