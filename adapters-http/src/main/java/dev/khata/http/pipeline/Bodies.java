package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Nothing;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.InputReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpException;

/** Reads request bodies: first the content type is judged, then the size, then what is in it. */
public final class Bodies {
  private static final byte[] NONE = {};

  /** How many times the longest body is read and dropped of one that is too long. */
  private static final long OVERSHOOT = 8;

  private final int most;
  private final Duration time;

  /**
   * @param most bytes in a body, whatever its endpoint would take
   * @param time for a client to send it
   */
  public Bodies(int most, Duration time) {
    this.most = most;
    this.time = time;
  }

  /** The body as the endpoint's payload has it. */
  public <B> Received<B> read(Endpoint<B, ?, ?> endpoint, Exchange exchange, InputReader reader) {
    Payload<B> payload = endpoint.payload();
    try {
      PushbackInputStream body = new PushbackInputStream(exchange.body());
      if (!isDue(payload) && !isSent(exchange, body)) {
        return read(payload, ContentType.JSON, NONE, reader);
      }
      ContentType type = type(payload, exchange);
      return read(payload, type, bytes(body, endpoint.mostBytes()), reader);
    } catch (IOException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw e instanceof HttpException http ? new FaultException(bad(http.getCode())) : e;
    }
  }

  private static boolean isDue(Payload<?> payload) {
    return switch (payload) {
      case Payload.None() -> false;
      case Payload.OptionalJson<?> json -> false;
      case Payload.Json<?> json -> true;
      case Payload.JsonOrPasswordForm<?, ?> either -> true;
    };
  }

  private static ContentType type(Payload<?> payload, Exchange exchange) {
    boolean formToo = payload instanceof Payload.JsonOrPasswordForm<?, ?>;
    return ContentType.of(exchange.header("Content-Type").orElse(""))
        .filter(type -> formToo || type == ContentType.JSON)
        .filter(type -> exchange.header("Content-Encoding").isEmpty())
        .orElseThrow(() -> new FaultException(new Fault.UnsupportedMediaType()));
  }

  @SuppressWarnings("unchecked")
  private static <B> Received<B> read(
      Payload<B> payload, ContentType type, byte[] bytes, InputReader reader) {
    return switch (payload) {
      case Payload.None() -> new Received<>((B) Nothing.NOTHING, NONE);
      case Payload.Json<B> json -> new Received<>(reader.body(bytes, json.type()), bytes);
      case Payload.OptionalJson<?> json -> new Received<>((B) optional(json, bytes, reader), bytes);
      case Payload.JsonOrPasswordForm<B, ?> either ->
          new Received<>(eitherWay(either, type, bytes, reader), bytes);
    };
  }

  private static <T> Optional<T> optional(
      Payload.OptionalJson<T> json, byte[] bytes, InputReader reader) {
    return bytes.length == 0 ? Optional.empty() : Optional.of(reader.body(bytes, json.type()));
  }

  private static <T, F> T eitherWay(
      Payload.JsonOrPasswordForm<T, F> either, ContentType type, byte[] bytes, InputReader reader) {
    return switch (type) {
      case JSON -> reader.body(bytes, either.json().type());
      case FORM -> either.meaning().apply(reader.form(bytes, either.form()));
    };
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

  private byte[] bytes(InputStream body, int taken) throws IOException {
    return new TimedBody(body, time)
        .bytes(Math.min(taken, most), OVERSHOOT * most)
        .orElseThrow(() -> new FaultException(new Fault.BodyTooLarge()));
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
