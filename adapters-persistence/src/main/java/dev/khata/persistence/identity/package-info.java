/**
 * Users, their log-ins and their proofs on PostgreSQL. May use the database package, jOOQ, and the
 * contexts identity and kernel of the domain.
 *
 * <p>Locks are taken in one order: claims of identifiers, users, then sessions; the budget of codes
 * before its challenges, and these before the tries at them; the count of password tries before
 * that of their sources.
 */
package dev.khata.persistence.identity;
