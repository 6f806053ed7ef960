package dev.khata.http.chargeghar.leaving;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** The end of accounts. */
public final class LeavingWing implements Wing {
  private final DeletingAccounts deletingAccounts;

  @Inject
  LeavingWing(DeletingAccounts deletingAccounts) {
    this.deletingAccounts = deletingAccounts;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    deletingAccounts.declare(api.section("Deleting accounts"));
  }
}
