package dev.khata.application.payments;

/** A report came before what it is about; heard again later it may make sense. */
final class TooEarly extends RuntimeException {
  private static final long serialVersionUID = 1;

  TooEarly(String what) {
    super(what);
  }
}
