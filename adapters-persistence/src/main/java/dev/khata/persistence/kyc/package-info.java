/**
 * KYC applications on PostgreSQL. May use the database package, identity's stored users, the files
 * that documents keeps, jOOQ, and the contexts kyc, documents, identity and kernel of the domain.
 */
package dev.khata.persistence.kyc;
