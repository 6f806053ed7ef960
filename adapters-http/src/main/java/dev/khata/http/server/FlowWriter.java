package dev.khata.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Flow;
import java.nio.charset.StandardCharsets;

/** Writes a flow as JSON while it comes. */
final class FlowWriter {
  private final ObjectMapper json;
  private final HeldOutput out;
  private boolean first = true;

  FlowWriter(ObjectMapper json, HeldOutput out) {
    this.json = json;
    this.out = out;
  }

  void write(Flow flow) {
    put("{" + text(flow.list()) + ":[");
    Object rest = flow.rows().each(this::row);
    byte[] fields = bytes(rest);
    put(fields.length > 2 ? "]," : "]");
    // Without the brace that begins it.
    out.write(fields, 1, fields.length - 1);
  }

  private void row(Object row) {
    if (!first) {
      put(",");
    }
    first = false;
    byte[] bytes = bytes(row);
    out.write(bytes, 0, bytes.length);
  }

  private void put(String ascii) {
    byte[] bytes = ascii.getBytes(StandardCharsets.UTF_8);
    out.write(bytes, 0, bytes.length);
  }

  private String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }

  private byte[] bytes(Object value) {
    try {
      return json.writeValueAsBytes(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("can't write " + value.getClass().getName(), e);
    }
  }
}
