package dev.khata.http.gencharge;

import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.endpoint.Problem;

/** What is wrong with a field, in Gencharge's words. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(Problem problem) {
    return switch (problem) {
      case Problem.Missing() -> "Field required";
      case Problem.Null() -> "Must not be null";
      case Problem.Blank() -> "Must not be blank";
      case Problem.WrongType(Problem.Expected expected) -> wrongType(expected);
      case Problem.TooLong(int max) -> "At most " + max + " characters or items";
      case Problem.TooShort(int min) -> "At least " + min + " characters or items";
      case Problem.TooSmall(var min) -> "Must be greater than or equal to " + min.toPlainString();
      case Problem.TooGreat(var max) -> "Must be less than or equal to " + max.toPlainString();
      case Problem.NotAChoice(var choices) -> "Must be one of " + String.join(", ", choices);
      case Problem.BadFormat(String format) -> "Invalid format";
      case Problem.ForbiddenCharacters() -> "Control characters are not allowed";
      case Problem.Other(String message) -> message;
    };
  }

  static String of(PasswordPolicy.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> "At least 8 characters";
      case TOO_LONG -> "At most 128 characters";
      case CONTROL_CHARACTERS -> "Control characters are not allowed";
      case NO_UPPER -> "At least one upper-case letter";
      case NO_LOWER -> "At least one lower-case letter";
      case NO_DIGIT -> "At least one digit";
      case NO_SPECIAL -> "At least one of " + PasswordPolicy.SPECIAL;
      case COMMON -> "This password is too common";
    };
  }

  private static String wrongType(Problem.Expected expected) {
    return switch (expected) {
      case STRING -> "Must be a string";
      case INTEGER -> "Must be an integer";
      case NUMBER -> "Must be a number";
      case BOOLEAN -> "Must be a boolean";
      case OBJECT -> "Must be an object";
      case LIST -> "Must be a list";
      case OTHER -> "Invalid value";
    };
  }
}
