package dev.khata.http.chargeghar.admin;

import static dev.khata.http.chargeghar.ChargeGharErrors.NOT_FOUND;
import static dev.khata.http.chargeghar.ChargeGharErrors.denied;
import static dev.khata.http.chargeghar.ChargeGharErrors.invalid;

import dev.khata.application.identity.access.UserChange;
import dev.khata.domain.identity.User;
import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.http.chargeghar.ChargeGharErrors;
import dev.khata.http.endpoint.Failure;

/** Why accounts of others are not made or changed, in ChargeGhar's words. */
final class AccessErrors {
  static final Failure DENIED = denied("You do not have permission to do this.");
  static final Failure NOT_HELD = denied("The role holds a permission that you lack.");
  static final Failure HOLDS_MORE = denied("The user holds a permission that you lack.");

  private AccessErrors() {}

  static User made(UserChange change) {
    return switch (change) {
      case UserChange.Made(User user) -> user;
      case UserChange.Refused(AccessRefusal reason) -> throw of(reason);
      case UserChange.Taken(UserChange.What what) ->
          throw switch (what) {
            case USERNAME -> invalid("username", "A user with this username already exists.");
            case EMAIL -> invalid("email", "A user with this email already exists.");
            case PHONE -> invalid("phone_number", "A user with this phone number already exists.");
          };
      case UserChange.WeakPassword(var faults) -> throw ChargeGharErrors.weakPassword(faults);
      case UserChange.NoIdentifier() -> throw invalid("Give an email or a phone number.");
    };
  }

  private static RuntimeException of(AccessRefusal refusal) {
    return switch (refusal) {
      case NOT_ALLOWED -> DENIED.reply();
      case NOT_FOUND -> NOT_FOUND.reply();
      case UNKNOWN_ROLE -> invalid("role", "There is no such role.");
      case TEST_NUMBER -> invalid("phone_number", "A number for tests can't be an admin's.");
      case OWN_RIGHTS -> invalid("You can change neither your own role nor your own status.");
      case LAST_SUPER_ADMIN -> invalid("No other super admin could act.");
      case PERMISSION_NOT_HELD -> NOT_HELD.reply();
      case HOLDS_MORE -> HOLDS_MORE.reply();
      case MAKES_NO_ADMIN,
          ALREADY_ADMIN,
          PHONE_TAKEN,
          EMAIL_TAKEN,
          NAME_TAKEN,
          BUILT_IN,
          ROLE_IN_USE,
          OWN_ROLE ->
          new IllegalStateException("no refusal of an account: " + refusal);
    };
  }
}
