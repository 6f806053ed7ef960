/**
 * Recurring work, shared out among all instances through the database.
 *
 * <p>Uses db-scheduler on the batch pool; it knows nothing of the work it runs.
 */
package dev.khata.persistence.timers;
