package dev.khata.http.chargeghar;

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
 * The errors that all of ChargeGhar shares, in its words: {@code
 * {"success":false,"error":{"code","message"}}}, and in the error {@code "details"} by field for
 * what is wrong with a request. Each wing has its own beside these.
 */
public final class ChargeGharErrors implements ErrorShape {
  public static final Failure NOT_FOUND = new Failure(404, "NOT_FOUND", "Not found.");
  public static final Failure NO_TOKEN =
      new Failure(401, "UNAUTHORIZED", "Authentication credentials were not provided.");
  public static final Failure BAD_TOKEN =
      new Failure(401, "UNAUTHORIZED", "Token is invalid or expired.");

  private static final String VALIDATION_ERROR = "VALIDATION_ERROR";

  /** Stands for the name of a field where the request as a whole is at fault, as Django has it. */
  private static final String WHOLE_REQUEST = "non_field_errors";

  record ErrorBody(boolean success, ErrorInfo error) {}

  record ErrorInfo(String code, String message) {}

  record InvalidBody(boolean success, InvalidInfo error) {}

  /**
   * @param details what is wrong, by the name of the field
   */
  record InvalidInfo(String code, String message, Map<String, List<String>> details) {}

  /** What somebody may not do, whom the access rule has let pass. */
  public static Failure denied(String words) {
    return new Failure(403, "PERMISSION_DENIED", words);
  }

  /** What is wrong with one field, found after the request was read. */
  public static FaultException invalid(String field, String words) {
    return FaultException.invalid(field, new Problem.Other(words));
  }

  /** What is wrong with a request of which no field is at fault by itself. */
  public static FaultException invalid(String words) {
    return new FaultException(
        new Fault.Invalid(List.of(new FieldProblem(List.of(), new Problem.Other(words)))));
  }

  /** A password that the policy forbids. */
  public static FaultException weakPassword(List<PasswordPolicy.Fault> faults) {
    return new FaultException(
        new Fault.Invalid(
            faults.stream()
                .map(ProblemWords::of)
                .map(words -> new FieldProblem(List.of("password"), new Problem.Other(words)))
                .toList()));
  }

  /** A token that is no good, where a token is not what lets one in. */
  public static ErrorReply badToken() {
    return BAD_TOKEN.reply().with(Challenge.HEADER, Challenge.INVALID_TOKEN);
  }

  @Override
  public Object body(int status, String code, String message) {
    return new ErrorBody(false, new ErrorInfo(code, message));
  }

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(NOT_FOUND);
      case Fault.MethodNotAllowed any -> reply(405, "METHOD_NOT_ALLOWED", "Method not allowed.");
      case Fault.NoToken() -> reply(NO_TOKEN);
      case Fault.BadToken() -> reply(BAD_TOKEN);
      case Fault.Deactivated() -> reply(denied("The account is deactivated."));
      case Fault.Forbidden() -> reply(denied("You do not have permission to do this."));
      case Fault.StillRunning() ->
          reply(409, "REQUEST_IN_PROGRESS", "The same request is still running.");
      case Fault.KeyReused() ->
          reply(422, "IDEMPOTENCY_KEY_REUSED", "The key was used for another request.");
      case Fault.TooManyRequests any -> reply(429, "RATE_LIMIT_EXCEEDED", "Too many requests.");
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding() ->
          reply(415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type.");
      case Fault.BodyTooLarge() -> reply(413, "PAYLOAD_TOO_LARGE", "The request is too large.");
      case Fault.Malformed() -> reply(400, "PARSE_ERROR", "The request can't be read.");
      case Fault.Invalid(List<FieldProblem> problems) -> fields(problems);
      case Fault.BadHttp(int status) -> reply(status, "BAD_REQUEST", "Bad request.");
      case Fault.HttpVersion() ->
          reply(505, "HTTP_VERSION_NOT_SUPPORTED", "HTTP/1.1 is spoken here.");
      case Fault.Broken() -> reply(500, "INTERNAL_ERROR", "Internal server error.");
      case Fault.Unavailable any ->
          reply(503, "SERVICE_UNAVAILABLE", "Temporarily unavailable, try again later.");
    };
  }

  private static Reply<?> fields(List<FieldProblem> problems) {
    Map<String, List<String>> details = new LinkedHashMap<>();
    for (FieldProblem problem : problems) {
      String field = problem.path().isEmpty() ? WHOLE_REQUEST : problem.dotted();
      details
          .computeIfAbsent(field, name -> new ArrayList<>())
          .add(ProblemWords.of(problem.problem()));
    }
    InvalidInfo error = new InvalidInfo(VALIDATION_ERROR, "Validation failed.", details);
    return Reply.of(400, new InvalidBody(false, error));
  }

  private static Reply<?> reply(Failure failure) {
    return reply(failure.status(), failure.code(), failure.message());
  }

  private static Reply<?> reply(int status, String code, String message) {
    return Reply.of(status, new ErrorBody(false, new ErrorInfo(code, message)));
  }
}
