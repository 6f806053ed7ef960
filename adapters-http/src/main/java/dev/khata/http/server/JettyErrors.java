package dev.khata.http.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.pipeline.Cors;
import dev.khata.http.pipeline.FaultReplies;
import dev.khata.http.pipeline.Readers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers what Jetty refuses by itself, before any of our code sees it: unreadable request lines,
 * oversize headers, bad escapes. In the words of whose path it is, with the headers that every
 * answer has, and without telling what the server is made of.
 */
final class JettyErrors implements Request.Handler {
  private final FaultReplies faults;
  private final Readers readers;
  private final ResponseHeaders headers;
  private final Exchanges exchanges;

  JettyErrors(FaultReplies faults, Readers readers, ResponseHeaders headers, Exchanges exchanges) {
    this.faults = faults;
    this.readers = readers;
    this.headers = headers;
    this.exchanges = exchanges;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    PartialHead head = HeadKeeper.head(request);
    Cors.Asked asked = asked(head);
    Rendered answer =
        asked.isPreflight() && response.getStatus() == 400
            ? Rendered.empty(204)
            : refusal(head, response.getStatus());
    response.setStatus(answer.status());
    if (!answer.type().isEmpty()) {
      response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, answer.bytes().length);
    }
    if (!request.getConnectionMetaData().isPersistent()) {
      // Jetty ends it, but does not say so where it couldn't read which version of HTTP it is.
      response.getHeaders().put(HttpHeader.CONNECTION, "close");
    }
    headers
        .of(requestId(head), overTls(request, head), asked, answer)
        .forEach((name, value) -> response.getHeaders().put(name, value));
    response.write(true, ByteBuffer.wrap(answer.bytes()), callback);
    return true;
  }

  private String requestId(PartialHead head) {
    return exchanges.requestId(head.values("X-Request-Id").stream().findFirst());
  }

  private boolean overTls(Request request, PartialHead head) {
    return exchanges.overTls(
        request.isSecure(),
        Exchanges.peer(Request.getRemoteAddr(request)),
        head.values("X-Forwarded-Proto"));
  }

  /** The path is Khata's own where none can be made out. */
  private Rendered refusal(PartialHead head, int status) {
    Optional<Api> owner = head.path().flatMap(path -> faults.owner(Optional.empty(), path));
    ObjectMapper json = readers.of(faults.style(owner)).json();
    return Rendered.of(faults.reply(fault(status), owner), json);
  }

  private static Cors.Asked asked(PartialHead head) {
    return new Cors.Asked(
        head.method(),
        head.origin(),
        head.values("Access-Control-Request-Method").stream().findFirst(),
        head.values("Access-Control-Request-Headers"));
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
}
