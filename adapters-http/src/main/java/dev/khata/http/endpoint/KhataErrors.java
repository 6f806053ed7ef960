package dev.khata.http.endpoint;

/** Errors of paths that belong to Khata itself, and of contracts that are switched off. */
public final class KhataErrors implements ErrorShape {

  /** The one shape that all four kinds of clients can read. */
  public record Detail(String detail) {}

  /** Of a request that belongs to no path, so that clients can tell it from all others. */
  public record Coded(String detail, String code) {}

  private static final Coded HTTP_1_ONLY =
      new Coded("HTTP/1.1 is spoken here.", "http_version_not_supported");

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(404, "Not found.");
      case Fault.MethodNotAllowed any -> reply(405, "Method not allowed.");
      case Fault.NoToken() -> reply(401, "A token is needed.");
      case Fault.BadToken() -> reply(401, "The token is not valid.");
      case Fault.Deactivated() -> reply(403, "The account is deactivated.");
      case Fault.Forbidden() -> reply(403, "Not allowed.");
      case Fault.StillRunning() -> reply(409, "The same request is still running.");
      case Fault.KeyReused() -> reply(422, "The key was used for another request.");
      case Fault.TooManyRequests any -> reply(429, "Too many requests.");
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding() ->
          reply(415, "Unsupported media type.");
      case Fault.BodyTooLarge() -> reply(413, "The body is too large.");
      case Fault.Malformed() -> reply(400, "The request can't be read.");
      case Fault.Invalid any -> reply(400, "The request is not valid.");
      case Fault.BadHttp(int status) -> reply(status, "The request is not understood.");
      case Fault.HttpVersion() -> Reply.of(505, HTTP_1_ONLY);
      case Fault.Broken() -> reply(500, "Something went wrong.");
      case Fault.Unavailable any -> reply(503, "Not available now.");
    };
  }

  @Override
  public Object body(int status, String code, String message) {
    return new Detail(message);
  }

  private static Reply<?> reply(int status, String detail) {
    return Reply.of(status, new Detail(detail));
  }
}
