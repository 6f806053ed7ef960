package dev.khata.http.wattsup.kyc;

import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import dev.khata.http.wattsup.Wing;
import jakarta.inject.Inject;
import java.util.List;

/** What applicants do. */
public final class KycWing implements Wing {
  private final Registering registering;
  private final Applying applying;

  @Inject
  KycWing(Registering registering, Applying applying) {
    this.registering = registering;
    this.applying = applying;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    registering.declare(api.section("Authentication"));
    applying.declare(api.section("KYC"));
  }
}
