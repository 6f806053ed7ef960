package dev.khata.http.wattsup;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.endpoint.Challenge;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Reply;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The errors that all of WattsUp shares, in its words: {@code {"statusCode","message","error"}},
 * and {@code "errors"} by field for what is wrong with a request. Each wing has its own beside
 * these.
 */
public final class WattsUpErrors implements ErrorShape {
  public static final Failure EMAIL_EXISTS = failure(409, "Email already exists");

  private static final int INVALID = 422;
  private static final String WHOLE_REQUEST = "request";

  /**
   * @param error the status in words
   */
  record ErrorBody(int statusCode, String message, String error) {}

  record InvalidBody(int statusCode, String message, Map<String, List<String>> errors) {}

  /** An error of an endpoint; the contract has no codes beside the status. */
  public static Failure failure(int status, String message) {
    return new Failure(status, "", message);
  }

  /** A failure because of a token that is no good. */
  public static ErrorReply badToken(Failure failure) {
    return failure.reply().with(Challenge.HEADER, Challenge.INVALID_TOKEN);
  }

  /** A password that the policy forbids. */
  public static FaultException weakPassword(
      String field, PasswordPolicy policy, List<PasswordPolicy.Fault> faults) {
    return new FaultException(
        new Fault.Invalid(
            faults.stream()
                .map(fault -> ProblemWords.of(field, policy, fault))
                .map(words -> new FieldProblem(List.of(field), new Problem.Other(words)))
                .toList()));
  }

  @Override
  public Object body(int status, String code, String message) {
    return new ErrorBody(status, message, ReasonPhrases.of(status));
  }

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(404, "Not Found");
      case Fault.MethodNotAllowed any -> reply(405, "Method Not Allowed");
      case Fault.NoToken() -> reply(401, "Missing authentication token");
      case Fault.BadToken() -> reply(401, "Invalid authentication token");
      case Fault.Deactivated() -> reply(401, "Invalid authentication token");
      case Fault.Forbidden() -> reply(403, "User doesn't have permission");
      case Fault.StillRunning() -> reply(409, "The same request is still running");
      case Fault.KeyReused() -> reply(422, "The idempotency key was used for another request");
      case Fault.TooManyRequests any ->
          Reply.of(429, new ErrorBody(429, "Too Many Requests", "Rate Limit Exceeded"));
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding() ->
          reply(415, "Unsupported Media Type");
      case Fault.BodyTooLarge() -> reply(413, "The request is too large; a file may have 5 MB");
      case Fault.Malformed() -> reply(400, "The request can't be read");
      case Fault.Invalid(List<FieldProblem> problems) ->
          Reply.of(INVALID, new InvalidBody(INVALID, "Validation failed", byField(problems)));
      case Fault.BadHttp(int status) -> reply(status, ReasonPhrases.of(status));
      case Fault.HttpVersion() -> reply(505, "HTTP/1.1 is spoken here");
      case Fault.Broken() -> reply(500, "Internal server error");
      case Fault.Unavailable any -> reply(503, "Temporarily unavailable, try again later");
    };
  }

  private Reply<?> reply(int status, String message) {
    return Reply.of(status, body(status, "", message));
  }

  private static Map<String, List<String>> byField(List<FieldProblem> problems) {
    Map<String, List<String>> byField = new LinkedHashMap<>();
    for (FieldProblem problem : problems) {
      String field = problem.path().isEmpty() ? WHOLE_REQUEST : problem.dotted();
      byField
          .computeIfAbsent(field, name -> new ArrayList<>())
          .add(ProblemWords.of(field, problem.problem()));
    }
    return byField;
  }
}
