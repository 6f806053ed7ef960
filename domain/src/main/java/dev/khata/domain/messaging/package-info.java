/**
 * Messages to people: what is to be sent, how far each has come, and the vendors that carry them.
 *
 * <p>May use the kernel. Knows nothing of why a message is sent.
 */
package dev.khata.domain.messaging;
