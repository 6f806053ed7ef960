/**
 * Files that belong to nobody, on PostgreSQL. May use the database package, jOOQ, and the contexts
 * documents and kernel of the domain.
 */
package dev.khata.persistence.documents;
