/**
 * Backups of a deployment's own tables: what may be asked for, what is told of them, and the ports
 * over tables and files.
 *
 * <p>May use audit, identity and the kernel.
 */
package dev.khata.domain.reporting.backup;
