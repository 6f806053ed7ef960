/**
 * Points of users, read from the ledger on PostgreSQL.
 *
 * <p>May use jOOQ and the database package.
 */
package dev.khata.persistence.points;
