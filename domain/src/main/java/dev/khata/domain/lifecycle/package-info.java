/**
 * What becomes of whole accounts: changed from one type of line to the other, deleted, archived.
 *
 * <p>May use every other context; none uses it.
 */
package dev.khata.domain.lifecycle;
