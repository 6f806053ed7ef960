package dev.khata.http.mypharma;

import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.RegistrationRefusal;
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
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every error in My Pharma's words: {@code {"detail","code"}}, and {@code {"field":["message"]}}
 * for what is wrong with a request.
 */
public final class MyPharmaErrors implements ErrorShape {
  static final Failure OTP_RATE_LIMIT =
      new Failure(429, "otp_rate_limit", "Too many OTP requests. Please try again later.");
  static final Failure THROTTLED =
      new Failure(429, "throttled", "Too many attempts. Please try again later.");
  static final Failure INVALID_OTP = new Failure(400, "invalid_otp", "Invalid or expired OTP.");
  static final Failure INVALID_REGISTRATION_TOKEN =
      new Failure(400, "invalid_registration_token", "Invalid or expired registration token.");
  static final Failure INVALID_VERIFICATION_TOKEN =
      new Failure(400, "invalid_verification_token", "Invalid or expired verification token.");
  static final Failure INVALID_RESET_TOKEN =
      new Failure(400, "invalid_reset_token", "Invalid or expired reset token.");
  static final Failure INVALID_CREDENTIALS =
      new Failure(401, "invalid_credentials", "Invalid credentials.");
  static final Failure ACCOUNT_LOCKED =
      new Failure(
          423,
          "account_locked",
          "Account locked after too many failed attempts. Please try again later.");
  static final Failure TOKEN_NOT_VALID =
      new Failure(401, "token_not_valid", "Token is invalid or expired.");

  private static final String WHOLE_REQUEST = "non_field_errors";

  private final InstantSource clock;

  @Inject
  public MyPharmaErrors(InstantSource clock) {
    this.clock = clock;
  }

  record Detail(String detail, String code) {}

  @Override
  public Object body(int status, String code, String message) {
    return new Detail(message, code);
  }

  @Override
  public Reply<?> of(Fault fault) {
    return switch (fault) {
      case Fault.NotFound f -> reply(404, "not_found", "Not found.");
      case Fault.MethodNotAllowed f -> reply(405, "method_not_allowed", "Method not allowed.");
      case Fault.NoToken f ->
          reply(401, "not_authenticated", "Authentication credentials were not provided.");
      case Fault.BadToken f -> reply(TOKEN_NOT_VALID);
      case Fault.Forbidden f ->
          reply(403, "permission_denied", "You do not have permission to perform this action.");
      case Fault.StillRunning f ->
          reply(409, "request_in_progress", "The same request is still running.");
      case Fault.KeyReused f ->
          reply(422, "idempotency_key_reused", "The key was used for another request.");
      case Fault.Deactivated f -> reply(TOKEN_NOT_VALID);
      case Fault.TooManyRequests f -> reply(429, "throttled", "Request was throttled.");
      case Fault.UnsupportedMediaType(), Fault.UnsupportedCoding() ->
          reply(415, "unsupported_media_type", "Unsupported media type in request.");
      case Fault.BodyTooLarge f ->
          reply(413, "payload_too_large", "The request body is too large.");
      case Fault.Malformed f -> reply(400, "parse_error", "Malformed request.");
      case Fault.Invalid f -> Reply.of(400, byField(f.problems()));
      case Fault.BadHttp f -> reply(f.status(), "bad_request", "Bad request.");
      case Fault.HttpVersion f ->
          reply(505, "http_version_not_supported", "HTTP/1.1 is spoken here.");
      case Fault.Broken f -> reply(500, "error", "A server error occurred.");
      case Fault.Unavailable f ->
          reply(503, "service_unavailable", "Service temporarily unavailable, try again later.");
    };
  }

  RuntimeException of(RegistrationRefusal refusal) {
    return switch (refusal) {
      case RegistrationRefusal.InvalidToken invalid -> INVALID_REGISTRATION_TOKEN.reply();
      case RegistrationRefusal.WeakPassword weak -> weakPassword("password", weak.faults());
      case RegistrationRefusal.UnknownReferralCode unknown ->
          field("referral_code", "Unknown referral code.");
      case RegistrationRefusal.EmailTaken taken ->
          field("email", "A user with this email already exists.");
      case RegistrationRefusal.EmailNotTheVerifiedOne other ->
          field("email", "This is not the email address that was verified.");
      case RegistrationRefusal.PhoneTaken taken ->
          field("phone", "A user with this phone already exists.");
      case RegistrationRefusal.PhoneNotTheVerifiedOne other ->
          field("phone", "This is not the phone that was verified.");
      case RegistrationRefusal.UsernameTaken taken ->
          field("username", "A user with this username already exists.");
    };
  }

  ErrorReply of(LogInRefusal refusal) {
    return switch (refusal) {
      case LogInRefusal.WrongCredentials wrong -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Pending pending -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Blocked blocked -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Deactivated deactivated -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Locked locked -> later(ACCOUNT_LOCKED, locked.until());
      case LogInRefusal.TooManyAttempts tooMany -> throttled(tooMany.until());
    };
  }

  static FaultException weakPassword(String field, List<PasswordPolicy.Fault> faults) {
    return new FaultException(
        new Fault.Invalid(
            faults.stream()
                .map(MyPharmaErrors::words)
                .map(words -> new FieldProblem(List.of(field), new Problem.Other(words)))
                .toList()));
  }

  private static String words(PasswordPolicy.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "Password must be at least 8 characters long.";
      case TOO_LONG -> "Password must be at most 128 characters long.";
      case CONTROL_CHARACTERS -> "Control characters are not allowed.";
      case NO_UPPER -> "Password must contain at least one uppercase letter.";
      case NO_LOWER -> "Password must contain at least one lowercase letter.";
      case NO_DIGIT -> "Password must contain at least one digit.";
      case NO_SPECIAL ->
          "Password must contain at least one special character (" + PasswordPolicy.SPECIAL + ").";
      case COMMON -> "This password is too common.";
    };
  }

  ErrorReply tooManyCodes(Instant until) {
    return later(OTP_RATE_LIMIT, until);
  }

  ErrorReply throttled(Instant until) {
    return later(THROTTLED, until);
  }

  /** A refresh token that is no good. */
  static ErrorReply badToken() {
    return TOKEN_NOT_VALID.reply().with(Challenge.HEADER, Challenge.INVALID_TOKEN);
  }

  static FaultException eitherPhoneOrEmail() {
    return new FaultException(
        new Fault.Invalid(
            List.of(
                new FieldProblem(
                    List.of(), new Problem.Other("Provide exactly one of email or phone.")))));
  }

  static FaultException invalidPhone() {
    return field("phone", "Invalid phone number.");
  }

  static FaultException invalidEmail() {
    return field("email", "Enter a valid email address.");
  }

  static FaultException noResetToken() {
    return FaultException.invalid("token", new Problem.Missing());
  }

  /** Of fields that show something of the user which isn't changed where they were sent. */
  static FaultException unchangeable(List<String> fields) {
    return new FaultException(
        new Fault.Invalid(
            fields.stream()
                .map(
                    field ->
                        new FieldProblem(
                            List.of(field), new Problem.Other("This can't be changed here.")))
                .toList()));
  }

  private static FaultException field(String field, String message) {
    return FaultException.invalid(field, new Problem.Other(message));
  }

  private static Reply<Detail> reply(Failure failure) {
    return reply(failure.status(), failure.code(), failure.message());
  }

  private static Reply<Detail> reply(int status, String code, String message) {
    return Reply.of(status, new Detail(message, code));
  }

  private ErrorReply later(Failure failure, Instant until) {
    long seconds =
        Math.max(1, Duration.between(clock.instant(), until).plusMillis(999).toSeconds());
    return failure.reply().with("Retry-After", Long.toString(seconds));
  }

  private static Map<String, List<String>> byField(List<FieldProblem> problems) {
    Map<String, List<String>> byField = new LinkedHashMap<>();
    for (FieldProblem problem : problems) {
      String field = problem.path().isEmpty() ? WHOLE_REQUEST : problem.path().getFirst();
      byField
          .computeIfAbsent(field, name -> new ArrayList<>())
          .add(ProblemWords.of(problem.problem()));
    }
    return byField;
  }
}
