/**
 * Asking gateways for money, hearing what they say, and seeing to it that what they took is in the
 * books.
 *
 * <p>May use the domain of payments and of all that it builds on. A gateway is never called while a
 * database connection is held.
 */
package dev.khata.application.payments;
