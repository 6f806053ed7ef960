/**
 * The ledger in PostgreSQL. What must be exact under concurrency is done by its functions.
 *
 * <p>May use the domain's wallet and {@code persistence.database}.
 */
package dev.khata.persistence.wallet;
