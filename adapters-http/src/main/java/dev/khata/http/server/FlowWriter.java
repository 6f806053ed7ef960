package dev.khata.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Flow;
import dev.khata.http.pipeline.CutOff;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Writes a flow as it comes. The first bytes wait until there are some, so that what fails early
 * can still be answered with an error.
 */
final class FlowWriter {
  private static final int AT_ONCE = 1 << 15;

  /** Sends status and headers; from then on there is no other answer. */
  @FunctionalInterface
  interface Begin {
    OutputStream begin() throws IOException;
  }

  private final ObjectMapper json;
  private final Begin begin;
  private final long deadline;
  private final ByteArrayOutputStream waiting = new ByteArrayOutputStream(AT_ONCE);
  private Optional<OutputStream> begun = Optional.empty();
  private boolean first = true;

  /**
   * @param most how long a flow may take
   */
  FlowWriter(ObjectMapper json, Begin begin, Duration most) {
    this.json = json;
    this.begin = begin;
    this.deadline = System.nanoTime() + most.toNanos();
  }

  /**
   * Writes all of it.
   *
   * @return the whole body when it was short and nothing has been sent; else empty
   * @throws CutOff when the client has left
   */
  Optional<byte[]> write(Flow flow) {
    put("{" + text(flow.list()) + ":[");
    Record rest = flow.rows().each(this::row);
    byte[] fields = bytes(rest);
    put(fields.length > 2 ? "]," : "]");
    // Without the brace that begins it.
    put(fields, 1);
    if (begun.isEmpty()) {
      return Optional.of(waiting.toByteArray());
    }
    send();
    return Optional.empty();
  }

  private void row(Record row) {
    if (!first) {
      put(",");
    }
    first = false;
    put(bytes(row), 0);
    if (waiting.size() >= AT_ONCE) {
      send();
    }
  }

  private void send() {
    if (System.nanoTime() - deadline > 0) {
      throw new CutOff("it took too long", new IOException("the time is up"));
    }
    try {
      OutputStream out = begun.isPresent() ? begun.get() : begin.begin();
      begun = Optional.of(out);
      waiting.writeTo(out);
      waiting.reset();
    } catch (IOException e) {
      throw new CutOff("the client has left", e);
    }
  }

  private void put(String ascii) {
    put(ascii.getBytes(StandardCharsets.UTF_8), 0);
  }

  private void put(byte[] bytes, int from) {
    waiting.write(bytes, from, bytes.length - from);
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
