package dev.khata.http.gencharge;

import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Reply;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Every error in Gencharge's words: {@code {"detail","code"}}, and {@code "errors"} beside them for
 * what is wrong with the fields of a request.
 */
public final class GenchargeErrors implements ErrorShape {
  static final String NOT_FOUND = "NOT_FOUND";
  static final String CONFLICT = "CONFLICT";
  static final String IS_NOT_THERE = "Not found";
  static final String NAME_TAKEN = "The name is taken";
  static final String GROUP_NOT_EMPTY = "There are plans in the group";
  static final String OFFER_TYPE_NOT_EMPTY = "There are offers of the type";
  static final String ENDS_BEFORE_START = "Must not be before the start";

  private static final String VALIDATION_ERROR = "VALIDATION_ERROR";

  @Inject
  public GenchargeErrors() {}

  record ErrorBody(String detail, String code) {}

  record FieldError(String field, String message) {}

  record InvalidBody(String detail, String code, List<FieldError> errors) {}

  /** What is wrong with one field, found after the request was read. */
  static FaultException invalid(Problem problem, String... path) {
    return new FaultException(new Fault.Invalid(List.of(new FieldProblem(List.of(path), problem))));
  }

  @Override
  public Object body(int status, String code, String message) {
    return new ErrorBody(message, code);
  }

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound() -> reply(404, NOT_FOUND, IS_NOT_THERE);
      case Fault.MethodNotAllowed any -> reply(405, "METHOD_NOT_ALLOWED", "Method not allowed");
      case Fault.NoToken() -> reply(401, "UNAUTHORIZED", "Not authenticated");
      case Fault.BadToken() -> reply(401, "UNAUTHORIZED", "Invalid or expired token");
      case Fault.Deactivated() ->
          reply(403, "ACCOUNT_DEACTIVATED", "The account is deactivated");
      case Fault.Forbidden() -> reply(403, "PERMISSION_DENIED", "Permission denied");
      case Fault.StillRunning() ->
          reply(409, "REQUEST_IN_PROGRESS", "The same request is still running");
      case Fault.KeyReused() ->
          reply(422, "IDEMPOTENCY_KEY_REUSED", "The key was used for another request");
      case Fault.TooManyRequests any -> reply(429, "RATE_LIMIT_EXCEEDED", "Too many requests");
      case Fault.UnsupportedMediaType() ->
          reply(415, "UNSUPPORTED_MEDIA_TYPE", "Unsupported media type");
      case Fault.BodyTooLarge() -> reply(413, "PAYLOAD_TOO_LARGE", "The body is too large");
      case Fault.Malformed() -> reply(400, "PARSE_ERROR", "The request can't be read");
      case Fault.Invalid(List<FieldProblem> problems) ->
          fields(problems.stream().map(GenchargeErrors::words).toList());
      case Fault.BadHttp(int status) -> reply(status, "BAD_REQUEST", "Bad request");
      case Fault.Broken() -> reply(500, "INTERNAL_ERROR", "Internal server error");
      case Fault.Unavailable any ->
          reply(503, "SERVICE_UNAVAILABLE", "Temporarily unavailable, try again later");
    };
  }

  ErrorReply of(CatalogRefusal refusal) {
    return switch (refusal) {
      case NOT_FOUND -> notFound();
      case NAME_TAKEN -> conflict(NAME_TAKEN);
      case GROUP_NOT_EMPTY -> conflict(GROUP_NOT_EMPTY);
      case OFFER_TYPE_NOT_EMPTY -> conflict(OFFER_TYPE_NOT_EMPTY);
      case UNKNOWN_GROUP -> field("group_id", "There is no such plan group");
      case UNKNOWN_OFFER_TYPE -> field("offer_type_id", "There is no such offer type");
      case ENDS_BEFORE_START -> field("ends_at", ENDS_BEFORE_START);
    };
  }

  ErrorReply notFound() {
    return new ErrorReply(reply(404, NOT_FOUND, IS_NOT_THERE));
  }

  private static ErrorReply conflict(String detail) {
    return new ErrorReply(reply(409, CONFLICT, detail));
  }

  private static ErrorReply field(String field, String message) {
    return new ErrorReply(fields(List.of(new FieldError(field, message))));
  }

  private static FieldError words(FieldProblem problem) {
    return new FieldError(problem.dotted(), ProblemWords.of(problem.problem()));
  }

  private static Reply<?> fields(List<FieldError> errors) {
    return Reply.of(422, new InvalidBody("Validation failed", VALIDATION_ERROR, errors));
  }

  private static Reply<?> reply(int status, String code, String detail) {
    return Reply.of(status, new ErrorBody(detail, code));
  }
}
