package dev.khata.http.endpoint;

/** How one contract words its errors. The documentation shows what these methods answer. */
public interface ErrorShape {

  /** The answer to a fault, with the contract's own status and body. */
  Reply<?> of(Fault fault);

  /**
   * The body of an error that an endpoint declares.
   *
   * @param code the contract's code, ignored where its errors carry none
   */
  Object body(int status, String code, String message);
}
