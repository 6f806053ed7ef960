/**
 * What is kept of users who are no more, on PostgreSQL. May use the database package, jOOQ, and the
 * contexts lifecycle, identity and kernel of the domain.
 */
package dev.khata.persistence.lifecycle;
