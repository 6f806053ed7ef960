/**
 * How Khata logs: readable text in development, one JSON object a line in production.
 *
 * <p>Uses the configuration and Logback; everything else logs through SLF4J.
 */
package dev.khata.bootstrap.logging;
