/**
 * Plans, offers and their groups and types on PostgreSQL. May use the database package, jOOQ, and
 * the contexts catalog, identity, kernel and wallet of the domain.
 */
package dev.khata.persistence.catalog;
