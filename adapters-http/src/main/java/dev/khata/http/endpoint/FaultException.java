package dev.khata.http.endpoint;

import java.util.List;

/** Ends a call with a fault, which the contract that owns the path puts into words. */
public final class FaultException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Fault fault;

  public FaultException(Fault fault) {
    super(fault.getClass().getSimpleName(), null, false, false);
    this.fault = fault;
  }

  /** One field is not as it must be. */
  public static FaultException invalid(String field, Problem problem) {
    return new FaultException(
        new Fault.Invalid(List.of(new FieldProblem(List.of(field), problem))));
  }

  public Fault fault() {
    return fault;
  }
}
