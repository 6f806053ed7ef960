package dev.khata.bootstrap.serve;

import dev.khata.domain.kernel.Contract;
import dev.khata.http.openapi.ApiDocument;
import jakarta.inject.Inject;
import java.util.Optional;

/** The OpenAPI documents of the contracts that are served. */
public final class Documents {
  private final Apis apis;
  private final PublicAddress address;

  @Inject
  Documents(Apis apis, PublicAddress address) {
    this.apis = apis;
    this.address = address;
  }

  /** Empty for a contract that is not served. */
  public Optional<String> of(Contract contract) {
    return apis.contracts().stream()
        .filter(api -> api.contract().equals(Optional.of(contract)))
        .findFirst()
        .map(api -> ApiDocument.json(api, address.get()));
  }
}
