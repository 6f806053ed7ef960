/**
 * Messages and the development outbox on PostgreSQL. May use the database package, jOOQ, and the
 * contexts messaging and kernel of the domain.
 */
package dev.khata.persistence.messaging;
