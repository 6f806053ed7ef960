/**
 * Proving who a user is: applications, their documents, and where these are kept.
 *
 * <p>May use KYC, identity, audit, messaging and the kernel.
 */
package dev.khata.application.kyc;
