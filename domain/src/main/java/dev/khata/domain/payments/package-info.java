/**
 * Payments by gateway: what a gateway is asked for and what it says, and what we know of each.
 *
 * <p>May use the kernel, audit, identity and wallet. What a payment is for is the business of
 * whoever asked for it.
 */
package dev.khata.domain.payments;
