package dev.khata.http.chargeghar.usage;

import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** What users do, in numbers. */
public final class UsageWing implements Wing {
  private final UsageSection usage;

  @Inject
  UsageWing(UsageSection usage) {
    this.usage = usage;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of();
  }

  @Override
  public void declare(Api api) {
    usage.declare(api.section("Usage"));
  }
}
