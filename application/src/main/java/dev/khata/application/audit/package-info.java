/**
 * How changes get into the audit log, how the log is sealed and proved, and how what was said about
 * a person who left is erased.
 *
 * <p>May use the kernel and audit of the domain.
 */
package dev.khata.application.audit;
