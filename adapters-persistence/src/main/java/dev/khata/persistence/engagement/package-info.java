/**
 * Content, contacts, announcements and devices on PostgreSQL. May use the database package, jOOQ,
 * the rows of the inbox, and the contexts engagement, documents, identity, messaging and kernel of
 * the domain.
 */
package dev.khata.persistence.engagement;
