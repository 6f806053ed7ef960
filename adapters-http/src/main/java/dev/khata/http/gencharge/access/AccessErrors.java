package dev.khata.http.gencharge.access;

import static dev.khata.http.gencharge.GenchargeErrors.EMAIL_TAKEN;
import static dev.khata.http.gencharge.GenchargeErrors.LAST_SUPER_ADMIN;
import static dev.khata.http.gencharge.GenchargeErrors.NOT_FOUND;
import static dev.khata.http.gencharge.GenchargeErrors.PERMISSION_DENIED;
import static dev.khata.http.gencharge.GenchargeErrors.invalid;

import dev.khata.domain.identity.access.AccessRefusal;
import dev.khata.http.endpoint.Failure;
import dev.khata.http.endpoint.Problem;

/** Why rights are not changed, in Gencharge's words. */
final class AccessErrors {
  static final Failure PERMISSION_NOT_HELD =
      new Failure(403, "PERMISSION_NOT_HELD", "The role would hold a permission that you lack");
  static final Failure HOLDS_MORE =
      new Failure(403, "HOLDS_MORE_THAN_YOU", "What is there holds a permission that you lack");
  static final Failure ALREADY_ADMIN =
      new Failure(409, "ALREADY_ADMIN", "Whoever has that phone is an admin already");
  static final Failure TEST_NUMBER =
      new Failure(409, "TEST_NUMBER", "A number for tests can't be an admin's");
  static final Failure PHONE_TAKEN =
      new Failure(409, "PHONE_TAKEN", "Somebody signs up with that phone right now; try again");
  static final Failure NAME_TAKEN = new Failure(409, "NAME_TAKEN", "Another role has the name");
  static final Failure BUILT_IN_ROLE =
      new Failure(409, "BUILT_IN_ROLE", "A built-in role can be neither changed nor deleted");
  static final Failure ROLE_IN_USE = new Failure(409, "ROLE_IN_USE", "Somebody holds the role");
  static final Failure OWN_ROLE =
      new Failure(409, "OWN_ROLE", "You hold the role yourself, and can't take from it");
  static final Failure OWN_RIGHTS =
      new Failure(409, "OWN_RIGHTS", "You can neither demote nor delete yourself");

  private AccessErrors() {}

  static RuntimeException of(AccessRefusal refusal) {
    return switch (refusal) {
      case NOT_ALLOWED -> PERMISSION_DENIED.reply();
      case NOT_FOUND -> NOT_FOUND.reply();
      case UNKNOWN_ROLE -> invalid(new Problem.Other("There is no such role"), "role_id");
      case MAKES_NO_ADMIN ->
          invalid(
              new Problem.Other("The role holds no permission, so it makes no admin"), "role_id");
      case ALREADY_ADMIN -> ALREADY_ADMIN.reply();
      case TEST_NUMBER -> TEST_NUMBER.reply();
      case PHONE_TAKEN -> PHONE_TAKEN.reply();
      case EMAIL_TAKEN -> EMAIL_TAKEN.reply();
      case NAME_TAKEN -> NAME_TAKEN.reply();
      case BUILT_IN -> BUILT_IN_ROLE.reply();
      case ROLE_IN_USE -> ROLE_IN_USE.reply();
      case OWN_ROLE -> OWN_ROLE.reply();
      case OWN_RIGHTS -> OWN_RIGHTS.reply();
      case LAST_SUPER_ADMIN -> LAST_SUPER_ADMIN.reply();
      case PERMISSION_NOT_HELD -> PERMISSION_NOT_HELD.reply();
      case HOLDS_MORE -> HOLDS_MORE.reply();
    };
  }
}
