/**
 * A mail server for tests, of this module and of others, and a certificate for it.
 *
 * <p>Uses the JDK alone.
 */
package dev.khata.email.testing;
