/**
 * Changing the type of an account, deleting and archiving it.
 *
 * <p>May use the use cases and ports of every other context.
 */
package dev.khata.application.lifecycle;
