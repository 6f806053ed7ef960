/**
 * Mandates on PostgreSQL. May use the database package, jOOQ, and the contexts of the domain that
 * autopay may use.
 */
package dev.khata.persistence.autopay;
