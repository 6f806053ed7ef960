/**
 * Making backups, keeping them and putting them back.
 *
 * <p>May use audit, documents, identity and the kernel.
 */
package dev.khata.application.reporting.backup;
