package dev.khata.payments.statement;

import java.util.Optional;

/** A failure: a line of a statement can't be read. */
final class BadField extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String column;

  BadField(String column, String why) {
    super(why);
    this.column = column;
  }

  /** Where it is not one field that is wrong. */
  static BadField none(String why) {
    return new BadField("", why);
  }

  Optional<String> column() {
    return Optional.of(column).filter(name -> !name.isEmpty());
  }

  /** What is wrong with it. */
  String why() {
    return String.valueOf(getMessage());
  }
}
