/**
 * Outcomes of requests that may be sent again, on PostgreSQL. May use the database package, jOOQ,
 * and the contexts replies and kernel of the domain.
 */
package dev.khata.persistence.replies;
