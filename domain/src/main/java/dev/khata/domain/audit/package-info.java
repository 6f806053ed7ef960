/**
 * What happened, to whom and by whom, kept for ever in ids only.
 *
 * <p>May use the kernel. Personal data and free text never stand in an event.
 */
package dev.khata.domain.audit;
