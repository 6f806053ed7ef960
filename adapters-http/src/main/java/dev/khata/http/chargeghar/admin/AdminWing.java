package dev.khata.http.chargeghar.admin;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** Accounts of others, for admins. */
public final class AdminWing implements Wing {
  private final AllUsers allUsers;

  @Inject
  AdminWing(AllUsers allUsers) {
    this.allUsers = allUsers;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    allUsers.declare(api.section("Users"));
  }
}
