/**
 * Writing messages in words, recording them with what causes them, and getting them sent.
 *
 * <p>May use the domain's kernel and messaging.
 */
package dev.khata.application.messaging;
