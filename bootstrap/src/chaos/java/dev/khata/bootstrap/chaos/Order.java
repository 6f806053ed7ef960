package dev.khata.bootstrap.chaos;

/** One operation, asked for until somebody knows what came of it. */
interface Order {
  Request request();

  /**
   * Whether it may be sent again without being done again. One that may not is over when its answer
   * is lost.
   */
  boolean isRepeatable();

  /**
   * Keeps what an answer says: 2xx, or a refusal (4xx). It may come several times, and has to say
   * the same each time.
   */
  Acknowledged answered(Answer answer);

  /** Its answer is lost, and the client does not ask again for now. */
  void left();
}
