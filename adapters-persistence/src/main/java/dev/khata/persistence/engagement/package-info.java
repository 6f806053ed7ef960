/**
 * Content, contacts and announcements on PostgreSQL. May use the database package, jOOQ, the rows
 * of the inbox, and the contexts engagement, documents, messaging and kernel of the domain.
 */
package dev.khata.persistence.engagement;
