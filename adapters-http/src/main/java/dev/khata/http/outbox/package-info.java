/**
 * The development outbox in a browser and as JSON. Served only when told to be.
 *
 * <p>Uses {@code endpoint} and the use case that reads the outbox.
 */
package dev.khata.http.outbox;
