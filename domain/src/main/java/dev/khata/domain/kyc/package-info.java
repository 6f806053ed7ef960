/**
 * Knowing the customer: identity papers, their review and its decision.
 *
 * <p>May use the kernel, audit, messaging, replies and identity.
 */
package dev.khata.domain.kyc;
