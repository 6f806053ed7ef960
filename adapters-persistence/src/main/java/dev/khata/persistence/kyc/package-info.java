/**
 * KYC applications on PostgreSQL. May use the database package, identity's stored users, jOOQ, and
 * the contexts kyc, identity and kernel of the domain.
 */
package dev.khata.persistence.kyc;
