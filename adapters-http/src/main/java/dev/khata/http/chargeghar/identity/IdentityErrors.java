package dev.khata.http.chargeghar.identity;

import static dev.khata.http.chargeghar.ChargeGharErrors.denied;
import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.RegistrationRefusal;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.chargeghar.ChargeGharErrors;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.FaultException;
import java.util.List;

/** Why somebody can't sign up or log in, in ChargeGhar's words. */
final class IdentityErrors {
  static final Failure SUSPENDED = denied("The account is suspended.");
  static final Failure INACTIVE = denied("The account is deactivated.");

  private IdentityErrors() {}

  static FaultException of(RegistrationRefusal refusal) {
    return switch (refusal) {
      case RegistrationRefusal.InvalidToken() -> badToken();
      case RegistrationRefusal.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          ChargeGharErrors.weakPassword(faults);
      case RegistrationRefusal.UnknownReferralCode() -> unknownReferralCode();
      case RegistrationRefusal.UsernameTaken() ->
          invalid("username", "A user with this username already exists.");
      case RegistrationRefusal.EmailTaken() ->
          invalid("email", "A user with this email already exists.");
      case RegistrationRefusal.PhoneTaken() ->
          invalid("phone_number", "A user with this phone number already exists.");
      case RegistrationRefusal.EmailNotTheVerifiedOne() ->
          invalid("email", "This is not the email address that was verified.");
      case RegistrationRefusal.PhoneNotTheVerifiedOne() ->
          invalid("phone_number", "This is not the phone number that was verified.");
    };
  }

  /** A lock shows in nothing, and neither does a source that has tried too often. */
  static RuntimeException of(LogInRefusal refusal) {
    return switch (refusal) {
      case LogInRefusal.WrongCredentials() -> badCredentials();
      case LogInRefusal.Locked any -> badCredentials();
      case LogInRefusal.TooManyAttempts any -> badCredentials();
      case LogInRefusal.Pending() -> badCredentials();
      case LogInRefusal.Blocked() -> SUSPENDED.reply();
      case LogInRefusal.Deactivated() -> INACTIVE.reply();
    };
  }

  private static FaultException badCredentials() {
    return invalid("Invalid credentials.");
  }

  static FaultException badToken() {
    return invalid("verification_token", "Invalid or expired verification token.");
  }

  static FaultException unknownReferralCode() {
    return invalid("referral_code", "Unknown referral code.");
  }
}
