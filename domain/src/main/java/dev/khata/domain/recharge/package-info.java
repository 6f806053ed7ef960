/**
 * What lines were recharged with, and what that cost.
 *
 * <p>May use the kernel, audit, messaging, replies, identity, wallet and the catalogue.
 */
package dev.khata.domain.recharge;
