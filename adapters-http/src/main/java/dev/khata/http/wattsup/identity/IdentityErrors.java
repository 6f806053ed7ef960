package dev.khata.http.wattsup.identity;

import static dev.khata.http.wattsup.WattsUpErrors.failure;

import dev.khata.application.identity.LogInRefusal;
import dev.khata.http.endpoint.ErrorReply;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.wattsup.WattsUpErrors;

/** Why somebody can't sign up, log in or reset a password, in WattsUp's words. */
final class IdentityErrors {
  static final Failure BAD_VERIFICATION_TOKEN =
      failure(400, "Invalid or expired verification token");
  static final Failure BAD_RESET_TOKEN = failure(400, "Invalid or expired reset token");
  static final Failure INVALID_CREDENTIALS = failure(401, "Invalid credentials");
  static final Failure VERIFY_FIRST = failure(401, "Please verify your email first");
  static final Failure BAD_REFRESH_TOKEN = failure(401, "Invalid or expired refresh token");

  private IdentityErrors() {}

  /** Nothing but an address that is yet to be verified shows, to whoever has the password. */
  static ErrorReply of(LogInRefusal refusal) {
    return switch (refusal) {
      case LogInRefusal.WrongCredentials() -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Locked any -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.TooManyAttempts any -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Blocked() -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Deactivated() -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Pending() -> VERIFY_FIRST.reply();
    };
  }

  static ErrorReply badRefreshToken() {
    return WattsUpErrors.badToken(BAD_REFRESH_TOKEN);
  }
}
