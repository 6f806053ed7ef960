package dev.khata.http.gencharge;

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
import java.util.List;

/**
 * The errors that all of Gencharge shares, in its words: {@code {"detail","code"}}, and {@code
 * "errors"} beside them for what is wrong with the fields of a request. Each wing has its own
 * beside these.
 */
public final class GenchargeErrors implements ErrorShape {
  public static final Failure NOT_FOUND = new Failure(404, "NOT_FOUND", "Not found");
  public static final Failure NO_TOKEN = new Failure(401, "UNAUTHORIZED", "Not authenticated");
  public static final Failure BAD_TOKEN =
      new Failure(401, "UNAUTHORIZED", "Invalid or expired token");
  public static final Failure ACCOUNT_DEACTIVATED =
      new Failure(403, "ACCOUNT_DEACTIVATED", "The account is deactivated");
  public static final Failure PERMISSION_DENIED =
      new Failure(403, "PERMISSION_DENIED", "Permission denied");
  public static final Failure EMAIL_TAKEN =
      new Failure(409, "EMAIL_TAKEN", "The e-mail address is taken");

  /** Of whatever would leave nobody who can do everything. */
  public static final Failure LAST_SUPER_ADMIN =
      new Failure(409, "LAST_SUPER_ADMIN", "No other super admin could act");

  /** Of a date that ends something. */
  public static final Problem ENDS_BEFORE_START = new Problem.Other("Must not be before the start");

  private static final String VALIDATION_ERROR = "VALIDATION_ERROR";

  /** Stands for the name of a field where the body as a whole is at fault, as FastAPI has it. */
  private static final String WHOLE_BODY = "body";

  record ErrorBody(String detail, String code) {}

  record FieldError(String field, String message) {}

  record InvalidBody(String detail, String code, List<FieldError> errors) {}

  /** What keeps something from being done as things are. */
  public static Failure conflict(String words) {
    return new Failure(409, "CONFLICT", words);
  }

  /** What is wrong with one field, found after the request was read. */
  public static FaultException invalid(Problem problem, String... path) {
    return new FaultException(new Fault.Invalid(List.of(new FieldProblem(List.of(path), problem))));
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

  @Override
  public Object body(int status, String code, String message) {
    return new ErrorBody(message, code);
  }

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(NOT_FOUND);
      case Fault.MethodNotAllowed any -> reply(405, "METHOD_NOT_ALLOWED", "Method not allowed");
      case Fault.NoToken() -> reply(NO_TOKEN);
      case Fault.BadToken() -> reply(BAD_TOKEN);
      case Fault.Deactivated() -> reply(ACCOUNT_DEACTIVATED);
      case Fault.Forbidden() -> reply(PERMISSION_DENIED);
      case Fault.StillRunning() ->
          reply(409, "REQUEST_IN_PROGRESS", "The same request is still running");
      case Fault.KeyReused() ->
          reply(422, "IDEMPOTENCY_KEY_REUSED", "The key was used for another request");
      case Fault.TooManyRequests any -> reply(429, "RATE_LIMIT_EXCEEDED", "Too many requests");
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding() ->
          reply(415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type");
      case Fault.BodyTooLarge() -> reply(413, "PAYLOAD_TOO_LARGE", "The body is too large");
      case Fault.Malformed() -> reply(400, "PARSE_ERROR", "The request can't be read");
      case Fault.Invalid(List<FieldProblem> problems) ->
          fields(problems.stream().map(GenchargeErrors::words).toList());
      case Fault.BadHttp(int status) -> reply(status, "BAD_REQUEST", "Bad request");
      case Fault.HttpVersion() ->
          reply(505, "HTTP_VERSION_NOT_SUPPORTED", "HTTP/1.1 is spoken here");
      case Fault.Broken() -> reply(500, "INTERNAL_ERROR", "Internal server error");
      case Fault.Unavailable any ->
          reply(503, "SERVICE_UNAVAILABLE", "Temporarily unavailable, try again later");
    };
  }

  /** A token that is no good, where a token is not what lets one in. */
  public static ErrorReply badToken() {
    return BAD_TOKEN.reply().with(Challenge.HEADER, Challenge.INVALID_TOKEN);
  }

  private static FieldError words(FieldProblem problem) {
    String field = problem.path().isEmpty() ? WHOLE_BODY : problem.dotted();
    return new FieldError(field, ProblemWords.of(problem.problem()));
  }

  private static Reply<?> fields(List<FieldError> errors) {
    return Reply.of(422, new InvalidBody("Validation failed", VALIDATION_ERROR, errors));
  }

  private static Reply<?> reply(Failure failure) {
    return reply(failure.status(), failure.code(), failure.message());
  }

  private static Reply<?> reply(int status, String code, String detail) {
    return Reply.of(status, new ErrorBody(detail, code));
  }
}
