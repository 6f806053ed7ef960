package dev.khata.domain.kernel;

import java.util.List;

/** Whether this instance can serve requests now. */
public interface Readiness {

  /** One line per thing that is needed, in a fixed order; answers within two seconds. */
  List<Check> checks();

  /**
   * One thing that is needed.
   *
   * @param detail what is wrong, in words fit for an operator; empty when all is well
   */
  record Check(String name, boolean ok, String detail) {}
}
