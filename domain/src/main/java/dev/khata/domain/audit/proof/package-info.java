/**
 * The proof of the audit log: a chain of seals, each over the one before it and one row of the log.
 *
 * <p>May use the kernel and its own context. What is decided here is pure; rows are taken as the
 * database has them, since somebody may have tampered with them.
 */
package dev.khata.domain.audit.proof;
