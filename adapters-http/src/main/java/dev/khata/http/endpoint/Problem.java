package dev.khata.http.endpoint;

import java.math.BigDecimal;
import java.util.List;

/** Why a field is not as it must be. Never holds what the client sent, which may be a secret. */
public sealed interface Problem {

  /** The field is required and was left out. */
  record Missing() implements Problem {}

  /** The field may not be null. */
  record Null() implements Problem {}

  /** The text has nothing but blanks. */
  record Blank() implements Problem {}

  /** The JSON value is of another type. */
  record WrongType(Expected expected) implements Problem {}

  /** The text or list has more than {@code max} characters or items. */
  record TooLong(int max) implements Problem {}

  /** The text or list has less than {@code min} characters or items. */
  record TooShort(int min) implements Problem {}

  /** The number is below {@code min}. */
  record TooSmall(BigDecimal min) implements Problem {}

  /** The number is above {@code max}. */
  record TooGreat(BigDecimal max) implements Problem {}

  /** The value is none of those listed. */
  record NotAChoice(List<String> choices) implements Problem {}

  /** The text is not a well-formed {@code format}: email, uuid, date and so on. */
  record BadFormat(String format) implements Problem {}

  /** The text has control characters or halves of characters. */
  record ForbiddenCharacters() implements Problem {}

  /** Anything else, in words that are fit for the client. */
  record Other(String message) implements Problem {}

  /** What a JSON value had to be. */
  enum Expected {
    STRING,
    INTEGER,
    NUMBER,
    BOOLEAN,
    OBJECT,
    LIST,
    OTHER
  }
}
