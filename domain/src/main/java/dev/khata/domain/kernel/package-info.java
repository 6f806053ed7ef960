/**
 * What every context speaks of: identifiers, keys, time, transactions, the origin of a request.
 *
 * <p>Uses the JDK alone and no other context; every other context may use it.
 */
package dev.khata.domain.kernel;
