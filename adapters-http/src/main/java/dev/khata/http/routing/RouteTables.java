package dev.khata.http.routing;

import dev.khata.http.endpoint.Api;
import java.util.ArrayList;
import java.util.List;

/** What is served on which port: all on one, or what operators need on one of its own. */
public final class RouteTables {
  private final Routes open;
  private final Routes management;
  private volatile int managementPort = -1;

  /**
   * @param apart whether management has a port of its own
   */
  public RouteTables(List<Api> apis, List<Api> forOperators, boolean apart) {
    List<Api> all = new ArrayList<>(apis);
    if (!apart) {
      all.addAll(forOperators);
    }
    this.open = new Routes(all);
    this.management = new Routes(forOperators);
  }

  public List<String> faults() {
    return open.faults();
  }

  /** Tells which port management got, once it is bound. */
  public void managementListensOn(int port) {
    this.managementPort = port;
  }

  public Routes of(int port) {
    return port == managementPort ? management : open;
  }
}
