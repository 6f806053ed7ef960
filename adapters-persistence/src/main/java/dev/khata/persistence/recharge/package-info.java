/**
 * Purchases, subscriptions and transactions on PostgreSQL.
 *
 * <p>May use jOOQ, the database package, and of its neighbours {@link
 * dev.khata.persistence.wallet.Bookings} and {@link dev.khata.persistence.messaging.MessageRows}.
 */
package dev.khata.persistence.recharge;
