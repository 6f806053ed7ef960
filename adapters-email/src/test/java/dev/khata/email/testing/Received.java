package dev.khata.email.testing;

/**
 * A mail of which the final dot arrived, whatever was answered to it.
 *
 * @param from the command, as {@code MAIL FROM:<a@khata.example>}
 * @param to the command, as {@code RCPT TO:<b@khata.example>}
 * @param text headers and body, read as UTF-8
 */
public record Received(String from, String to, String text) {}
