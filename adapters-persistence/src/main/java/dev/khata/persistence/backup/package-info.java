/**
 * Copies of tables, and what is known of backups, on PostgreSQL. May use the database package,
 * jOOQ, and the contexts reporting and kernel of the domain.
 */
package dev.khata.persistence.backup;
