package dev.khata.payments.sandbox.server;

/** What is asked can't be done; becomes the answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final int status;
  private final String code;

  /**
   * @param code small letters and underscores
   */
  Refusal(int status, String code) {
    super(code, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal notFound() {
    return new Refusal(404, "not_found");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
