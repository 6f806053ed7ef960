package dev.khata.bootstrap.serve;

import dev.khata.http.endpoint.Api;
import java.util.List;

/**
 * Everything that is served.
 *
 * @param contracts the enabled contracts
 * @param open those, and Khata's own pages for everyone
 * @param forOperators health and metrics
 */
public record Apis(List<Api> contracts, List<Api> open, List<Api> forOperators) {
  public Apis {
    contracts = List.copyOf(contracts);
    open = List.copyOf(open);
    forOperators = List.copyOf(forOperators);
  }
}
