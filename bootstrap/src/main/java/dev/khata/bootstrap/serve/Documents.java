package dev.khata.bootstrap.serve;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.openapi.ApiDocument;
import jakarta.inject.Inject;
import java.util.Optional;

/** The OpenAPI documents of the contracts that are served. */
public final class Documents {
  private final Apis apis;

  @Inject
  Documents(Apis apis) {
    this.apis = apis;
  }

  /** Empty for a contract that is not served. */
  public Optional<String> of(Contract contract) {
    return apis.contracts().stream()
        .filter(api -> api.contract().equals(Optional.of(contract)))
        .findFirst()
        .map(ApiDocument::json);
  }
}
