/**
 * Pictures that people send, made safe to keep, and the vault in which they lie. Whose they are and
 * what they show is for the contexts to say that take them in.
 *
 * <p>May use the kernel, and the audit log's heads, which move with the vault.
 */
package dev.khata.domain.documents;
