package dev.khata.http.pipeline;

import dev.khata.domain.kernel.Origin;
import dev.khata.domain.kernel.Secret;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * One request as the server sees it, before any check.
 *
 * @param client the address behind trusted proxies
 * @param overTls whether the client's way to us is encrypted
 * @param line by which it came
 */
public record Exchange(
    HttpServletRequest request, Origin origin, InetAddress client, boolean overTls, Line line) {
  private static final String BEARER = "Bearer ";
  private static final String ASKED_FOR = "dev.khata.body";

  public String method() {
    return request.getMethod();
  }

  public boolean isHead() {
    return method().equals("HEAD");
  }

  /** The path as sent, without query, with its escapes. */
  public String path() {
    return Optional.ofNullable(request.getRequestURI()).orElse("/");
  }

  /** Empty when there is none. */
  public String query() {
    return Optional.ofNullable(request.getQueryString()).orElse("");
  }

  public int localPort() {
    return request.getLocalPort();
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(request.getHeader(name));
  }

  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  /** What a browser says of the page that calls, if one does. */
  public Cors.Asked cors() {
    return new Cors.Asked(
        method(),
        header("Origin"),
        header("Access-Control-Request-Method"),
        headers("Access-Control-Request-Headers"));
  }

  /** The token of the one Authorization header, if its scheme is Bearer. */
  public Optional<Secret> bearer() {
    List<String> sent = headers("Authorization");
    if (sent.size() != 1 || !sent.getFirst().regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Optional.empty();
    }
    String token = sent.getFirst().substring(BEARER.length()).strip();
    return token.isEmpty() ? Optional.empty() : Optional.of(new Secret(token));
  }

  /** As announced; empty for a body sent in chunks, and for none. */
  public OptionalLong contentLength() {
    long length = request.getContentLengthLong();
    return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
  }

  /** Tells a client that waits to be told that it may send it. */
  public InputStream body() throws IOException {
    request.setAttribute(ASKED_FOR, true);
    return request.getInputStream();
  }

  /** Whether the client sends its body only once it is asked for. */
  public boolean holdsBodyBack() {
    return request.getAttribute(ASKED_FOR) == null
        && header("Expect").filter("100-continue"::equalsIgnoreCase).isPresent();
  }

  /** Whether a body follows the head. */
  public boolean announcesBody() {
    return contentLength().orElse(0) > 0 || header("Transfer-Encoding").isPresent();
  }

  /** Whether a body was announced that nobody read to its end; then the connection ends, too. */
  public boolean hasUnreadBody() throws IOException {
    // To ask the container for the body of one that holds it back would have it sent.
    return announcesBody() && (holdsBodyBack() || !request.getInputStream().isFinished());
  }
}
