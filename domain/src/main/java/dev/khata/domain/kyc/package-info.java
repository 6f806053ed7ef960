/**
 * Who a user is by their papers: KYC applications, their documents and pictures, and the review of
 * them.
 *
 * <p>May use the kernel, audit, messaging and identity.
 */
package dev.khata.domain.kyc;
