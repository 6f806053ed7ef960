/**
 * Payments by gateway, on PostgreSQL.
 *
 * <p>May use jOOQ and the database package.
 */
package dev.khata.persistence.payments;
