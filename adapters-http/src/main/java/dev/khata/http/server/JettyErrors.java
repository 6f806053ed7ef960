package dev.khata.http.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.domain.kernel.Ids;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.pipeline.Cors;
import dev.khata.http.pipeline.FaultReplies;
import dev.khata.http.pipeline.Readers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses by itself, before any of our code sees it: unreadable request lines,
 * oversize headers, bad escapes. In JSON, and without telling what the server is made of.
 */
final class JettyErrors implements Request.Handler {
  /** What Jetty puts in place of a path that it could not read. */
  private static final String UNREADABLE = "/badMessage";

  private final FaultReplies faults;
  private final Readers readers;
  private final Cors cors;
  private final Ids ids;

  JettyErrors(FaultReplies faults, Readers readers, Cors cors, Ids ids) {
    this.faults = faults;
    this.readers = readers;
    this.cors = cors;
    this.ids = ids;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Cors.Asked asked = asked(request);
    Rendered answer =
        asked.isPreflight() && response.getStatus() == 400
            ? Rendered.empty(204)
            : refusal(request, response.getStatus());
    response.setStatus(answer.status());
    if (!answer.type().isEmpty()) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.bytes().length);
    }
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    response.getHeaders().put(new HttpField("X-Content-Type-Options", "nosniff"));
    response.getHeaders().put(new HttpField("X-Request-Id", ids.next().toString()));
    cors.headers(asked).forEach((name, value) -> response.getHeaders().put(name, value));
    answer.headers().forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
    return true;
  }

  private Rendered refusal(Request request, int status) {
    Optional<Api> owner = owner(request);
    ObjectMapper json = readers.of(faults.style(owner)).json();
    return Rendered.of(faults.reply(fault(status), owner), json);
  }

  /** Of a request that Jetty could not read, what it got so far. */
  private static Cors.Asked asked(Request request) {
    return new Cors.Asked(
        request.getMethod(),
        header(request, "Origin"),
        header(request, "Access-Control-Request-Method"),
        request.getHeaders().getValuesList("Access-Control-Request-Headers"));
  }

  private static Optional<String> header(Request request, String name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  private static Fault fault(int status) {
    return switch (status) {
      case 400 -> new Fault.Malformed();
      case 404 -> new Fault.NotFound();
      // Jetty asks who begins with HTTP/2's preface to upgrade, though it offers nothing.
      case 426, 505 -> new Fault.HttpVersion();
      case 413 -> new Fault.BodyTooLarge();
      case 500 -> new Fault.Broken();
      case 503 -> new Fault.Unavailable(Duration.ofSeconds(1));
      default -> new Fault.BadHttp(status);
    };
  }

  /** To whom the path belongs; Khata itself where Jetty could not even read it. */
  private Optional<Api> owner(Request request) {
    return Optional.ofNullable(request.getHttpURI())
        .map(HttpURI::getPath)
        .filter(path -> !path.equals(UNREADABLE))
        .flatMap(path -> faults.owner(Optional.empty(), path));
  }
}
