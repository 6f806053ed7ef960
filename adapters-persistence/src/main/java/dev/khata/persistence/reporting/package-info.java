/**
 * The rows of reports, read from PostgreSQL by a role that sees nothing secret.
 *
 * <p>May use jOOQ and the database package.
 */
package dev.khata.persistence.reporting;
