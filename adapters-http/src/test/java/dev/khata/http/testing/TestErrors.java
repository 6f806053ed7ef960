package dev.khata.http.testing;

import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Reply;
import java.util.List;

/** Errors that say just what happened, so that tests can tell one from another. */
public final class TestErrors implements ErrorShape {

  /** One error. */
  public record ErrorBody(String detail, String code) {}

  /** What is wrong with the fields, as {@code path: Problem}. */
  public record InvalidBody(List<String> errors) {}

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(404, "not_found");
      case Fault.MethodNotAllowed any -> reply(405, "method_not_allowed");
      case Fault.NoToken() -> reply(401, "no_token");
      case Fault.BadToken() -> reply(401, "bad_token");
      case Fault.Deactivated() -> reply(403, "deactivated");
      case Fault.Forbidden() -> reply(403, "forbidden");
      case Fault.StillRunning() -> reply(409, "still_running");
      case Fault.KeyReused() -> reply(422, "key_reused");
      case Fault.TooManyRequests any -> reply(429, "throttled");
      case Fault.UnsupportedMediaType() -> reply(415, "unsupported_media_type");
      case Fault.UnsupportedCoding() -> reply(415, "unsupported_coding");
      case Fault.BodyTooLarge() -> reply(413, "payload_too_large");
      case Fault.Malformed() -> reply(400, "malformed");
      case Fault.Invalid(List<FieldProblem> problems) ->
          Reply.of(422, new InvalidBody(problems.stream().map(TestErrors::line).toList()));
      case Fault.BadHttp(int status) -> reply(status, "bad_http");
      case Fault.HttpVersion() -> reply(505, "http_version");
      case Fault.Broken() -> reply(500, "broken");
      case Fault.Unavailable any -> reply(503, "unavailable");
    };
  }

  @Override
  public Object body(int status, String code, String message) {
    return new ErrorBody(message, code);
  }

  private static String line(FieldProblem problem) {
    return problem.dotted() + ": " + problem.problem();
  }

  private static Reply<?> reply(int status, String code) {
    return Reply.of(status, new ErrorBody(code, code));
  }
}
