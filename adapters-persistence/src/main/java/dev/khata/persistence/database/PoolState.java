package dev.khata.persistence.database;

/**
 * A connection pool at this moment.
 *
 * @param waiting how many threads wait for a connection
 */
public record PoolState(String name, int active, int idle, int waiting, int max) {}
