/**
 * The audit log on PostgreSQL. May use the database package, jOOQ, and the contexts audit and
 * kernel of the domain.
 */
package dev.khata.persistence.audit;
