package dev.khata.http.wattsup;

import dev.khata.domain.identity.Password;
import dev.khata.domain.identity.PasswordPolicy;
import dev.khata.http.endpoint.Problem;

/** What is wrong with a field, as class-validator says it: with the name of the field in front. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(String field, Problem problem) {
    return switch (problem) {
      case Problem.Missing() -> field + " should not be empty";
      case Problem.Null() -> field + " should not be empty";
      case Problem.Blank() -> field + " should not be empty";
      case Problem.WrongType(Problem.Expected expected) -> field + " must be " + type(expected);
      case Problem.TooLong(int max) -> shorterThan(field, max);
      case Problem.TooShort(int min) -> longerThan(field, min);
      case Problem.TooSmall(var min) -> field + " must not be less than " + min.toPlainString();
      case Problem.TooGreat(var max) -> field + " must not be greater than " + max.toPlainString();
      case Problem.NotAChoice(var choices) ->
          field + " must be one of the following values: " + String.join(", ", choices);
      case Problem.BadFormat(String format) -> field + " must be a valid " + format;
      case Problem.ForbiddenCharacters() -> field + " must not contain control characters";
      case Problem.Other(String message) -> message;
    };
  }

  static String of(String field, PasswordPolicy policy, PasswordPolicy.Fault fault) {
    return switch (fault) {
      case TOO_SHORT -> longerThan(field, policy.minLength());
      case TOO_LONG -> shorterThan(field, Password.LONGEST);
      case CONTROL_CHARACTERS -> field + " must not contain control characters";
      case NO_UPPER -> field + " must contain at least one uppercase letter";
      case NO_LOWER -> field + " must contain at least one lowercase letter";
      case NO_DIGIT -> field + " must contain at least one number";
      case NO_SPECIAL ->
          field + " must contain at least one special character (" + PasswordPolicy.SPECIAL + ")";
      case COMMON -> field + " is too common";
    };
  }

  private static String longerThan(String field, int min) {
    return field + " must be longer than or equal to " + min + " characters";
  }

  private static String shorterThan(String field, int max) {
    return field + " must be shorter than or equal to " + max + " characters";
  }

  private static String type(Problem.Expected expected) {
    return switch (expected) {
      case STRING -> "a string";
      case INTEGER -> "an integer number";
      case NUMBER -> "a number";
      case BOOLEAN -> "a boolean value";
      case OBJECT -> "an object";
      case LIST -> "an array";
      case OTHER -> "a valid value";
    };
  }
}
