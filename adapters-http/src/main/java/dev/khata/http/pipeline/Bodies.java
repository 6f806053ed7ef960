package dev.khata.http.pipeline;

import dev.khata.http.endpoint.Endpoint;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Payload;
import dev.khata.http.input.HeaderValue;
import dev.khata.http.multipart.MalformedForm;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.jetty.http.HttpException;

/** Reads request bodies: first the content type is judged, then the size, then what is in it. */
public final class Bodies {
  private static final HeaderValue NO_TYPE = new HeaderValue("", Map.of());

  /** How many times the longest body is read and dropped of one that is too long. */
  private static final long OVERSHOOT = 8;

  private final int max;
  private final Pace pace;

  /**
   * @param max bytes in a body, whatever its endpoint would take; a form with files has its
   *     endpoint's bound alone
   * @param pace at which a client has to send it
   */
  public Bodies(int max, Pace pace) {
    this.max = max;
    this.pace = pace;
  }

  /** The body as the endpoint's payload has it. */
  <B> Received<B> read(Endpoint<B, ?, ?> endpoint, Exchange exchange, PayloadReader reader) {
    Payload<B> payload = endpoint.payload();
    if (exchange.holdsBodyBack() && exchange.contentLength().orElse(0) > 0) {
      judgeUnsent(endpoint, exchange);
    }
    try (PushbackInputStream body = new PushbackInputStream(new TimedBody(exchange, pace))) {
      if (!isDue(payload) && !isSent(exchange, body)) {
        return reader.read(payload, NO_TYPE, InputStream.nullInputStream());
      }
      HeaderValue type = type(payload, exchange);
      return whole(payload, type, new BoundedBody(body, bounds(endpoint, type)), reader);
    } catch (IOException e) {
      throw broken(e);
    } catch (RuntimeException e) {
      throw e instanceof HttpException http ? new FaultException(bad(http.getCode())) : e;
    }
  }

  /** Refuses what can be told from the header before the client sends the body for nothing. */
  private void judgeUnsent(Endpoint<?, ?, ?> endpoint, Exchange exchange) {
    HeaderValue type = type(endpoint.payload(), exchange);
    if (exchange.contentLength().orElse(0) > bounds(endpoint, type).max()) {
      throw new FaultException(new Fault.BodyTooLarge());
    }
  }

  private static HeaderValue type(Payload<?> payload, Exchange exchange) {
    HeaderValue type =
        ContentTypes.taken(payload, exchange)
            .orElseThrow(() -> new FaultException(new Fault.UnsupportedMediaType()));
    if (!ContentTypes.isUncoded(exchange)) {
      throw new FaultException(new Fault.UnsupportedCoding());
    }
    return type;
  }

  private BodyBounds bounds(Endpoint<?, ?, ?> endpoint, HeaderValue type) {
    long taken =
        type.value().equals(ContentTypes.FILES)
            ? endpoint.maxBytes()
            : Math.min(endpoint.maxBytes(), max);
    return new BodyBounds(taken, Math.max(2 * taken, OVERSHOOT * max));
  }

  /** Whatever is found in it, since a client that is still sending would lose the answer. */
  private static <B> Received<B> whole(
      Payload<B> payload, HeaderValue type, BoundedBody body, PayloadReader reader)
      throws IOException {
    try {
      Received<B> received = reader.read(payload, type, body);
      body.passOver();
      return received;
    } catch (MalformedForm malformed) {
      body.passOver();
      throw new FaultException(new Fault.Malformed());
    } catch (FaultException refused) {
      body.passOver();
      throw refused;
    }
  }

  private static boolean isDue(Payload<?> payload) {
    return switch (payload) {
      case Payload.None() -> false;
      case Payload.OptionalJson<?> json -> false;
      case Payload.Shaped any -> false;
      case Payload.Json<?> json -> true;
      case Payload.JsonOrPasswordForm<?, ?> either -> true;
      case Payload.JsonOrForm<?, ?> either -> true;
      case Payload.Form<?> form -> true;
      case Payload.Raw raw -> true;
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
