package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Durations;
import dev.khata.bootstrap.settings.Kind;
import dev.khata.bootstrap.settings.Quantities;
import dev.khata.bootstrap.settings.Reading;
import dev.khata.bootstrap.settings.Section;
import dev.khata.bootstrap.settings.Setting;
import dev.khata.domain.identity.TokenLifetimes;
import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** How long tokens live, contract by contract. */
public record TokenConfig(TokenLifetimes lifetimes) {
  private static final Kind<Duration> LIFETIME =
      Quantities.duration(Duration.ofSeconds(1), Duration.ofDays(365));

  static final Map<Contract, Setting<Duration>> ACCESS =
      each("ACCESS", "An access token", TokenLifetimes.STANDARD::accessOf);
  static final Map<Contract, Setting<Duration>> REFRESH =
      each("REFRESH", "A refresh token", TokenLifetimes.STANDARD::refreshOf);

  static final Section SECTION = section();

  static TokenConfig read(Reading reading) {
    TokenLifetimes lifetimes = new TokenLifetimes(read(reading, ACCESS), read(reading, REFRESH));
    REFRESH.forEach(
        (contract, setting) -> {
          if (lifetimes.refreshOf(contract).compareTo(lifetimes.accessOf(contract)) < 0) {
            reading.refuse(setting, "is shorter than the access token's lifetime");
          }
        });
    return new TokenConfig(lifetimes);
  }

  private static Map<Contract, Duration> read(
      Reading reading, Map<Contract, Setting<Duration>> settings) {
    Map<Contract, Duration> lifetimes = new EnumMap<>(Contract.class);
    settings.forEach((contract, setting) -> lifetimes.put(contract, reading.get(setting)));
    return lifetimes;
  }

  private static Map<Contract, Setting<Duration>> each(
      String kind, String token, Function<Contract, Duration> standard) {
    Map<Contract, Setting<Duration>> settings = new EnumMap<>(Contract.class);
    for (Contract contract : Contract.values()) {
      settings.put(
          contract,
          Setting.of(
              "KHATA_" + kind + "_LIFETIME_" + contract.id().toUpperCase(Locale.ROOT),
              LIFETIME,
              Durations.text(standard.apply(contract)),
              token + " of " + contract.id() + " is good for so long."));
    }
    return settings;
  }

  private static Section section() {
    List<Setting<?>> settings = new ArrayList<>();
    settings.addAll(ACCESS.values());
    settings.addAll(REFRESH.values());
    return new Section("Tokens", settings);
  }
}
