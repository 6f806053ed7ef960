/**
 * What happened, to whom and by whom, kept for ever in ids only; what was said about it stands
 * apart and can be erased. How that is proved stands in {@code proof}.
 *
 * <p>May use the kernel. Personal data and free text stand in an event's detail and nowhere else.
 */
package dev.khata.domain.audit;
