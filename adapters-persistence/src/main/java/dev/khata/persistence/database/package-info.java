/**
 * The way to the database for every adapter of this module: pools, transactions, migrations.
 *
 * <p>Uses jOOQ, HikariCP, Flyway and the driver; it knows no context's tables.
 */
package dev.khata.persistence.database;
