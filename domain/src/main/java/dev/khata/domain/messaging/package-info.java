/**
 * Messages to people: the templates they are made of, what is to be sent and how far it has come,
 * the vendors that carry it, and the inbox that the app shows.
 *
 * <p>May use the kernel. Who may be asked for consent, and which devices a user has, other contexts
 * answer through ports.
 */
package dev.khata.domain.messaging;
