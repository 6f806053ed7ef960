package dev.khata.http.server;

import java.time.Duration;

/** Is told of every request that has been answered. */
@FunctionalInterface
public interface RequestObserver {

  /**
   * @param contract the name of the API that answered, {@code khata} for Khata itself
   * @param route the endpoint's template, {@code none} when the request reached none
   */
  void answered(String contract, String method, String route, int status, Duration took);
}
