/**
 * Firebase Cloud Messaging and Google's token endpoint for tests, of this module and of others.
 *
 * <p>Uses the JDK, Jackson and java-jwt.
 */
package dev.khata.push.testing;
