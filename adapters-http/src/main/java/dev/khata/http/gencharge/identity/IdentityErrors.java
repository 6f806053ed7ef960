package dev.khata.http.gencharge.identity;

import static dev.khata.http.gencharge.GenchargeErrors.ACCOUNT_DEACTIVATED;
import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;
import static dev.khata.http.gencharge.GenchargeErrors.conflict;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.application.identity.LogInRefusal;
import dev.khata.application.identity.RegistrationRefusal;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.domain.identity.StandingRefusal;
import dev.khata.domain.kernel.leaving.DeletionRefusal;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.FaultException;
import dev.khata.http.endpoint.Problem;
import dev.khata.http.gencharge.GenchargeErrors;
import java.util.List;

/** Why somebody can't sign up, log in or change their account, in Gencharge's words. */
final class IdentityErrors {
  static final Failure INVALID_OTP = new Failure(400, "INVALID_OTP", "Invalid or expired OTP");
  static final Failure INVALID_CREDENTIALS =
      new Failure(401, "INVALID_CREDENTIALS", "Invalid phone number, password or OTP");
  static final Failure ACCOUNT_BLOCKED =
      new Failure(403, "ACCOUNT_BLOCKED", "The account is blocked");
  static final Failure PASSWORD_LOGIN_DENIED =
      new Failure(403, "PASSWORD_LOGIN_DENIED", "Log in with an OTP");
  static final Failure BALANCE_NOT_ZERO =
      new Failure(409, "BALANCE_NOT_ZERO", "There is money in the wallet");
  static final Failure MONEY_ON_HOLD =
      new Failure(409, "MONEY_ON_HOLD", "Money in the wallet is set aside for something under way");
  static final Failure ADMIN_ACCOUNT =
      new Failure(409, "ADMIN_ACCOUNT", "An admin needs another role first");
  static final Failure ACTIVE_PLAN =
      new Failure(409, "ACTIVE_PLAN", "A plan for the other type is active or queued");
  static final Failure NOT_IN_THIS_STATE = conflict("The account is not in a state for that");

  static final Failure OWN_ACCOUNT = conflict("Nobody decides so about their own account");
  static final Failure MAY_MORE =
      new Failure(403, "PERMISSION_DENIED", "The user has permissions that you don't have");

  private IdentityErrors() {}

  static RuntimeException of(RegistrationRefusal refusal) {
    return switch (refusal) {
      case RegistrationRefusal.InvalidToken() -> GenchargeErrors.badToken();
      case RegistrationRefusal.WeakPassword(List<PasswordPolicy.Fault> faults) ->
          GenchargeErrors.weakPassword(faults);
      case RegistrationRefusal.UnknownReferralCode() -> unknownReferralCode("referee_code");
      case RegistrationRefusal.EmailTaken() -> EMAIL_TAKEN.reply();
      case RegistrationRefusal.EmailNotTheVerifiedOne() ->
          invalid(new Problem.Other("Not the address that was verified"), "email");
      case RegistrationRefusal.PhoneTaken() ->
          invalid(new Problem.Other("The number is taken"), "phone_number");
      case RegistrationRefusal.PhoneNotTheVerifiedOne() ->
          invalid(new Problem.Other("Not the number that was verified"), "phone_number");
      case RegistrationRefusal.UsernameTaken() ->
          invalid(new Problem.Other("The username is taken"), "username");
    };
  }

  /** A lock shows in nothing, and neither does a source that has tried too often. */
  static RuntimeException of(LogInRefusal refusal) {
    return switch (refusal) {
      case LogInRefusal.WrongCredentials() -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Locked any -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.TooManyAttempts any -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Pending() -> INVALID_CREDENTIALS.reply();
      case LogInRefusal.Blocked() -> ACCOUNT_BLOCKED.reply();
      case LogInRefusal.Deactivated() -> ACCOUNT_DEACTIVATED.reply();
    };
  }

  static RuntimeException of(DeletionRefusal refusal) {
    return switch (refusal) {
      case BALANCE_NOT_ZERO -> BALANCE_NOT_ZERO.reply();
      case MONEY_ON_HOLD -> MONEY_ON_HOLD.reply();
      case IS_ADMIN -> ADMIN_ACCOUNT.reply();
    };
  }

  static RuntimeException of(StandingRefusal refusal) {
    return switch (refusal) {
      case UNKNOWN_USER -> GenchargeErrors.NOT_FOUND.reply();
      case OWN_ACCOUNT -> OWN_ACCOUNT.reply();
      case LAST_SUPER_ADMIN -> GenchargeErrors.LAST_SUPER_ADMIN.reply();
      case MAY_MORE -> MAY_MORE.reply();
      case WRONG_STATE -> NOT_IN_THIS_STATE.reply();
    };
  }

  static FaultException unknownReferralCode(String field) {
    return invalid(new Problem.Other("Unknown referral code"), field);
  }
}
