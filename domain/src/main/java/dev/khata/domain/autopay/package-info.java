/**
 * Mandates: standing permissions to charge the wallet on a schedule, and when each falls due.
 *
 * <p>May use the kernel, audit, messaging, identity, wallet, the catalogue, payments and recharge.
 */
package dev.khata.domain.autopay;
