/**
 * What gateways say that they have settled, and where it is not what our books say.
 *
 * <p>A part of payments: may use what these may.
 */
package dev.khata.domain.payments.statement;
