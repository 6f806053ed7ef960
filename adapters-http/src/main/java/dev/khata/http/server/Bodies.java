package dev.khata.http.server;

import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.InputReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.eclipse.jetty.http.HttpException;

/** Reads request bodies: first the content type is judged, then the size, then what is in it. */
final class Bodies {
  private static final Set<String> UTF8 = Set.of("utf-8", "utf8", "us-ascii");

  private final int most;
  private final Duration time;

  /**
   * @param most bytes in a body
   * @param time for a client to send it
   */
  Bodies(int most, Duration time) {
    this.most = most;
    this.time = time;
  }

  /** The body as the payload's type has it. */
  @SuppressWarnings("unchecked")
  <B> B read(Payload<B> payload, Exchange exchange, InputReader reader) {
    try {
      PushbackInputStream body = new PushbackInputStream(exchange.body());
      boolean sent = isSent(exchange, body);
      return (B)
          switch (payload) {
            case Payload.None() -> {
              if (sent) {
                bytes(exchange, body);
              }
              yield Nothing.NOTHING;
            }
            case Payload.Json<?> json -> reader.body(bytes(exchange, body), json.type());
            case Payload.OptionalJson<?> json ->
                sent
                    ? Optional.of(reader.body(bytes(exchange, body), json.type()))
                    : Optional.empty();
          };
    } catch (IOException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw e instanceof HttpException http ? new FaultException(bad(http.getCode())) : e;
    }
  }

  /** Only a body in chunks must be looked into to know that it isn't empty. */
  private static boolean isSent(Exchange exchange, PushbackInputStream body) throws IOException {
    OptionalLong announced = exchange.contentLength();
    if (announced.isPresent()) {
      return announced.getAsLong() > 0;
    }
    int first = body.read();
    if (first >= 0) {
      body.unread(first);
    }
    return first >= 0;
  }

  private byte[] bytes(Exchange exchange, InputStream body) throws IOException {
    if (!isJson(exchange.header("Content-Type").orElse(""))
        || exchange.header("Content-Encoding").isPresent()) {
      throw new FaultException(new Fault.UnsupportedMediaType());
    }
    return new TimedBody(body, time)
        .bytes(most)
        .orElseThrow(() -> new FaultException(new Fault.BodyTooLarge()));
  }

  private static boolean isJson(String contentType) {
    String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    if (!parts[0].strip().equals("application/json")) {
      return false;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.startsWith("charset=")
          && !UTF8.contains(parameter.substring("charset=".length()).replace("\"", ""))) {
        return false;
      }
    }
    return true;
  }

  /** The client's connection broke, fell silent or sent what is no HTTP. */
  private static FaultException broken(IOException e) {
    if (e instanceof HttpException http) {
      return new FaultException(bad(http.getCode()));
    }
    return new FaultException(bad(TimedBody.isTooSlow(e) ? 408 : 400));
  }

  private static Fault bad(int status) {
    return new Fault.BadHttp(status);
  }
}
