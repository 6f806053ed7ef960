/**
 * A database for the tests of every module, and ways to take it away from them.
 *
 * <p>Uses the embedded PostgreSQL and the pools as the product does.
 */
package dev.khata.persistence.testing;
