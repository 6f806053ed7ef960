package dev.khata.http.mypharma;

import dev.khata.http.endpoint.Problem;

/** What is wrong with a field, as Django REST framework's clients expect it. */
final class ProblemWords {
  private ProblemWords() {}

  static String of(Problem problem) {
    return switch (problem) {
      case Problem.Missing missing -> "This field is required.";
      case Problem.Null isNull -> "This field may not be null.";
      case Problem.Blank blank -> "This field may not be blank.";
      case Problem.WrongType type -> wrongType(type.expected());
      case Problem.TooLong bound ->
          "Ensure this field has no more than " + bound.max() + " characters.";
      case Problem.TooShort bound when bound.min() == 1 -> "This field may not be blank.";
      case Problem.TooShort bound ->
          "Ensure this field has at least " + bound.min() + " characters.";
      case Problem.TooSmall bound ->
          "Ensure this value is greater than or equal to " + bound.min().toPlainString() + ".";
      case Problem.TooGreat bound ->
          "Ensure this value is less than or equal to " + bound.max().toPlainString() + ".";
      case Problem.NotAChoice choices -> "This is not a valid choice.";
      case Problem.BadFormat format -> "Enter a valid value.";
      case Problem.ForbiddenCharacters characters -> "Control characters are not allowed.";
      case Problem.Other other -> other.message();
    };
  }

  private static String wrongType(Problem.Expected expected) {
    return switch (expected) {
      case STRING -> "Not a valid string.";
      case INTEGER -> "A valid integer is required.";
      case NUMBER -> "A valid number is required.";
      case BOOLEAN -> "Must be a valid boolean.";
      case OBJECT -> "Expected an object.";
      case LIST -> "Expected a list of items.";
      case OTHER -> "Enter a valid value.";
    };
  }
}
