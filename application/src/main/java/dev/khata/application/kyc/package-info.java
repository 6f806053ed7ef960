/**
 * Handing in papers, reviewing them, and looking at them.
 *
 * <p>May use audit, messaging and identity.
 */
package dev.khata.application.kyc;
