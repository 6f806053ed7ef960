package dev.khata.http.chargeghar;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.endpoint.Problem;

/** What is wrong with a field, in ChargeGhar's words. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(Problem problem) {
    return switch (problem) {
      case Problem.Missing() -> "This field is required.";
      case Problem.Null() -> "This field may not be null.";
      case Problem.Blank() -> "This field may not be blank.";
      case Problem.WrongType(Problem.Expected expected) -> wrongType(expected);
      case Problem.TooLong(int max) -> "Ensure this has no more than " + max + " characters.";
      case Problem.TooShort(int min) -> "Ensure this has at least " + min + " characters.";
      case Problem.TooSmall(var min) ->
          "Ensure this is greater than or equal to " + min.toPlainString() + ".";
      case Problem.TooGreat(var max) ->
          "Ensure this is less than or equal to " + max.toPlainString() + ".";
      case Problem.NotAChoice(var choices) -> "Choose one of " + String.join(", ", choices) + ".";
      case Problem.BadFormat(String format) -> "Enter a valid " + format + ".";
      case Problem.ForbiddenCharacters() -> "Control characters are not allowed.";
      case Problem.Other(String message) -> message;
    };
  }

  static String of(PasswordPolicy.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "Ensure this has at least 8 characters.";
      case TOO_LONG -> "Ensure this has no more than 128 characters.";
      case CONTROL_CHARACTERS -> "Control characters are not allowed.";
      case NO_UPPER -> "Use at least one upper-case letter.";
      case NO_LOWER -> "Use at least one lower-case letter.";
      case NO_DIGIT -> "Use at least one digit.";
      case NO_SPECIAL -> "Use at least one of " + PasswordPolicy.SPECIAL + ".";
      case COMMON -> "This password is too common.";
    };
  }

  private static String wrongType(Problem.Expected expected) {
    return switch (expected) {
      case STRING -> "Not a valid string.";
      case INTEGER -> "A valid integer is required.";
      case NUMBER -> "A valid number is required.";
      case BOOLEAN -> "Must be a valid boolean.";
      case OBJECT -> "Expected an object.";
      case LIST -> "Expected a list.";
      case OTHER -> "Not a valid value.";
    };
  }
}
