package dev.khata.http.chargeghar.kyc;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** Verification by papers. */
public final class KycWing implements Wing {
  private final KycSection kyc;

  @Inject
  KycWing(KycSection kyc) {
    this.kyc = kyc;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(PaperName.NAMES);
  }

  @Override
  public void declare(Api api) {
    kyc.declare(api.section("KYC"));
  }
}
