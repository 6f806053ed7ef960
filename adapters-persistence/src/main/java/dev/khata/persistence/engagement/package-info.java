/**
 * Content on PostgreSQL. May use the database package, jOOQ, and the contexts engagement and kernel
 * of the domain.
 */
package dev.khata.persistence.engagement;
