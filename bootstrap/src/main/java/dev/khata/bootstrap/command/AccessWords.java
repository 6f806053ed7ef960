package dev.khata.bootstrap.command;

import dev.khata.domain.identity.access.AccessRefusal;

/** Why a role is not given, to an operator. */
final class AccessWords {
  private AccessWords() {}

  static String of(AccessRefusal refusal) {
    return switch (refusal) {
      case NOT_ALLOWED -> "the admin lacks the permission admins:edit, or can't act now";
      case NOT_FOUND -> "there is no such user any more";
      case UNKNOWN_ROLE -> "--role: there is no role of that name";
      case TEST_NUMBER -> "the user has one of KHATA_TEST_NUMBERS, which no admin may have";
      case OWN_RIGHTS -> "nobody gives themselves a role";
      case LAST_SUPER_ADMIN -> "no other super admin could act";
      case PERMISSION_NOT_HELD -> "the role holds a permission that the admin lacks";
      case HOLDS_MORE -> "the user holds a permission that the admin lacks";
      case MAKES_NO_ADMIN,
          ALREADY_ADMIN,
          PHONE_TAKEN,
          EMAIL_TAKEN,
          NAME_TAKEN,
          BUILT_IN,
          ROLE_IN_USE,
          OWN_ROLE ->
          throw new IllegalStateException("no refusal to give a role: " + refusal);
    };
  }
}
