/**
 * How changes get into the audit log.
 *
 * <p>May use the kernel and audit of the domain.
 */
package dev.khata.application.audit;
