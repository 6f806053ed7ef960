package dev.khata.http.chargeghar.devices;

import dev.khata.domain.engagement.DeviceType;
import dev.khata.http.chargeghar.Wing;
import dev.khata.http.endpoint.Api;
import dev.khata.http.endpoint.ValueNames;
import jakarta.inject.Inject;
import java.util.List;

/** To where users are pushed. */
public final class DevicesWing implements Wing {
  private static final ValueNames<DeviceType> TYPES =
      ValueNames.of(
          DeviceType.class,
          type ->
              switch (type) {
                case ANDROID -> "ANDROID";
                case IOS -> "IOS";
                case WEB -> "WEB";
              });

  private final Registering registering;

  @Inject
  DevicesWing(Registering registering) {
    this.registering = registering;
  }

  @Override
  public List<ValueNames<?>> names() {
    return List.of(TYPES);
  }

  @Override
  public void declare(Api api) {
    registering.declare(api.section("Devices"));
  }
}
