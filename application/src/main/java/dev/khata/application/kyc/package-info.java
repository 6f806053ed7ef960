/**
 * Handing in papers, reviewing them, and looking at them.
 *
 * <p>May use audit, messaging, identity and documents.
 */
package dev.khata.application.kyc;
