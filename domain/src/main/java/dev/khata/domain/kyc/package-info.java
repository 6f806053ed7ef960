/**
 * Who a user is by their papers: KYC applications, their documents and pictures, and the review of
 * them.
 *
 * <p>May use the kernel, audit, messaging, identity and documents.
 */
package dev.khata.domain.kyc;
