package dev.khata.payments.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An answer of the sandbox.
 *
 * @param fault by which it is spoiled
 */
record Answer(int status, String type, String text, Optional<Fault> fault) {
  static Answer json(int status, ObjectNode body) {
    return new Answer(status, "application/json", body.toString(), Optional.empty());
  }

  static Answer html(String page) {
    return new Answer(200, "text/html; charset=utf-8", page, Optional.empty());
  }

  static Answer csv(String lines) {
    return new Answer(200, "text/csv; charset=utf-8", lines, Optional.empty());
  }

  /** Sends a browser back to the page that shows everything. */
  static Answer back() {
    return new Answer(303, "text/html; charset=utf-8", "", Optional.empty());
  }

  Answer spoiledBy(Optional<Fault> other) {
    return other.isEmpty() ? this : new Answer(status, type, text, other);
  }

  byte[] bytes() {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
