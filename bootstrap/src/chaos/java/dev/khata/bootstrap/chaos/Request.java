package dev.khata.bootstrap.chaos;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What is asked over a connection.
 *
 * @param key its {@code Idempotency-Key}
 * @param body JSON in ASCII
 */
record Request(String method, String path, String token, Optional<String> key, String body) {

  /** As it goes over the line. */
  byte[] bytes() {
    return """
    %s %s HTTP/1.1\r
    Host: localhost\r
    Authorization: Bearer %s\r
    %sContent-Type: application/json\r
    Content-Length: %d\r
    \r
    %s\
    """
        .formatted(
            method,
            path,
            token,
            key.map(it -> "Idempotency-Key: " + it + "\r\n").orElse(""),
            body.length(),
            body)
        .getBytes(StandardCharsets.US_ASCII);
  }
}
