package dev.khata.http.gencharge;

import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.RegistrationRefusal;
import dev.khata.domain.catalog.CatalogRefusal;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.domain.recharge.PurchaseRefusal;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.ErrorShape;
import dev.khata.http.endpoint.Fault;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.FieldProblem;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.endpoint.Reply;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

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

  static final String UNAUTHORIZED = "UNAUTHORIZED";
  static final String BAD_TOKEN = "Invalid or expired token";
  static final String INVALID_OTP = "INVALID_OTP";
  static final String WRONG_CODE = "Invalid or expired OTP";
  static final String INVALID_CREDENTIALS = "INVALID_CREDENTIALS";
  static final String WRONG_CREDENTIALS = "Invalid phone number, password or OTP";
  static final String ACCOUNT_BLOCKED = "ACCOUNT_BLOCKED";
  static final String IS_BLOCKED = "The account is blocked";
  static final String PASSWORD_LOGIN_DENIED = "PASSWORD_LOGIN_DENIED";
  static final String CODES_ONLY = "Log in with an OTP";
  static final String UNKNOWN_REFERRAL_CODE = "Unknown referral code";
  static final String EMAIL_TAKEN = "EMAIL_TAKEN";
  static final String ADDRESS_TAKEN = "The e-mail address is taken";
  static final String BALANCE_NOT_ZERO = "BALANCE_NOT_ZERO";
  static final String MONEY_LEFT = "There is money in the wallet";
  static final String MONEY_ON_HOLD = "MONEY_ON_HOLD";
  static final String MONEY_HELD = "Money in the wallet is set aside for something under way";
  static final String ADMIN_ACCOUNT = "ADMIN_ACCOUNT";
  static final String ADMINS_STAY = "Admins can't delete themselves";
  static final String ACTIVE_PLAN = "ACTIVE_PLAN";
  static final String PLAN_RUNS = "A plan for the other type is active or queued";
  static final String NOT_IN_THIS_STATE = "The account is not in a state for that";

  private static final String ACCOUNT_DEACTIVATED = "ACCOUNT_DEACTIVATED";
  private static final String IS_DEACTIVATED = "The account is deactivated";
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
      case Fault.NoToken() -> reply(401, UNAUTHORIZED, "Not authenticated");
      case Fault.BadToken() -> reply(401, UNAUTHORIZED, BAD_TOKEN);
      case Fault.Deactivated() -> reply(403, ACCOUNT_DEACTIVATED, IS_DEACTIVATED);
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
      case Fault.HttpVersion() ->
          reply(505, "HTTP_VERSION_NOT_SUPPORTED", "HTTP/1.1 is spoken here");
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

  RuntimeException of(RegistrationRefusal refusal) {
    return switch (refusal) {
      case RegistrationRefusal.InvalidToken() -> new FaultException(new Fault.BadToken());
      case RegistrationRefusal.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          weakPassword(faults);
      case RegistrationRefusal.UnknownReferralCode() -> unknownReferralCode("referee_code");
      case RegistrationRefusal.EmailTaken() -> emailTaken();
      case RegistrationRefusal.EmailNotTheVerifiedOne() ->
          field("email", "Not the address that was verified");
    };
  }

  /** A lock shows in nothing, and neither does a source that has tried too often. */
  ErrorReply of(LogInRefusal refusal) {
    return switch (refusal) {
      case LogInRefusal.WrongCredentials() -> invalidCredentials();
      case LogInRefusal.Pending() -> invalidCredentials();
      case LogInRefusal.Locked any -> invalidCredentials();
      case LogInRefusal.TooManyTries any -> invalidCredentials();
      case LogInRefusal.Blocked() -> error(403, ACCOUNT_BLOCKED, IS_BLOCKED);
      case LogInRefusal.Deactivated() -> error(403, ACCOUNT_DEACTIVATED, IS_DEACTIVATED);
    };
  }

  ErrorReply of(DeletionRefusal refusal) {
    return switch (refusal) {
      case BALANCE_NOT_ZERO -> error(409, BALANCE_NOT_ZERO, MONEY_LEFT);
      case MONEY_ON_HOLD -> error(409, MONEY_ON_HOLD, MONEY_HELD);
      case IS_ADMIN -> error(409, ADMIN_ACCOUNT, ADMINS_STAY);
    };
  }

  ErrorReply invalidOtp() {
    return error(400, INVALID_OTP, WRONG_CODE);
  }

  ErrorReply passwordLoginDenied() {
    return error(403, PASSWORD_LOGIN_DENIED, CODES_ONLY);
  }

  ErrorReply unknownReferralCode(String field) {
    return field(field, UNKNOWN_REFERRAL_CODE);
  }

  ErrorReply emailTaken() {
    return error(409, EMAIL_TAKEN, ADDRESS_TAKEN);
  }

  ErrorReply activePlan() {
    return error(409, ACTIVE_PLAN, PLAN_RUNS);
  }

  ErrorReply notInThisState() {
    return conflict(NOT_IN_THIS_STATE);
  }

  private static ErrorReply weakPassword(List<PasswordPolicy.Fault> faults) {
    return new ErrorReply(
        fields(
            faults.stream()
                .map(fault -> new FieldError("password", ProblemWords.of(fault)))
                .toList()));
  }

  private static ErrorReply invalidCredentials() {
    return error(401, INVALID_CREDENTIALS, WRONG_CREDENTIALS);
  }

  private static ErrorReply error(int status, String code, String detail) {
    return new ErrorReply(reply(status, code, detail));
  }

  RuntimeException of(PurchaseRefusal refusal) {
    Optional<PurchaseWords.Words> words = PurchaseWords.of(refusal);
    return words.isEmpty() ? new FaultException(new Fault.BadToken()) : of(words.get());
  }

  private static ErrorReply of(PurchaseWords.Words words) {
    return words.field().isEmpty()
        ? new ErrorReply(reply(422, words.code(), words.detail()))
        : field(words.field(), words.detail());
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
