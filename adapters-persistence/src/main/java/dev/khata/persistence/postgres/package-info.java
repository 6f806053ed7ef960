/**
 * The embedded PostgreSQL: a real server of Khata's own that keeps its data between runs.
 *
 * <p>Uses the JDK, the PostgreSQL driver and the bundled binaries; it knows no schema and no pool.
 */
package dev.khata.persistence.postgres;
