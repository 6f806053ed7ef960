package dev.khata.application.payments;

/** How a call to a gateway may end, other than well. */
public enum Trouble {
  /**
   * What is asked is done, and the connection breaks within the answer. (Broken before its first
   * byte, the JDK's client would ask again where that is a GET.)
   */
  ANSWER_LOST,
  /** What is asked is done, and the answer comes later than anybody waits. */
  TOO_SLOW,
  /** What is asked is done, and the answer is of no form that the gateway has. */
  GARBAGE,
  /** Nothing is done, and the answer is HTTP status 500. */
  ERROR
}
