/**
 * Storing pictures, deleting those that belong to nobody, and moving all of them to another vault.
 *
 * <p>May use audit.
 */
package dev.khata.application.documents;
