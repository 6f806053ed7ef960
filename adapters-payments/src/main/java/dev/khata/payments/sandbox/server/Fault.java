package dev.khata.payments.sandbox.server;

/** How an answer of the sandbox goes wrong. */
public enum Fault {
  /** What is asked is done, and the connection breaks within the answer. */
  LOST,
  /** What is asked is done, and the answer is held back until nobody waits for it. */
  SLOW,
  /** What is asked is done, and its notice is there well before the answer. */
  LATE,
  /** What is asked is done, and the answer is no JSON. */
  GARBAGE,
  /** Nothing is done, and the answer is HTTP status 500. */
  ERROR
}
