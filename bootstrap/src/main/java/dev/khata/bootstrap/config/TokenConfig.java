package dev.khata.bootstrap.config;

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
import java.util.Objects;
import java.util.function.Function;

/** How long tokens live, contract by contract. */
public record TokenConfig(Map<Contract, TokenLifetimes> lifetimes) {
  private static final Kind<Duration> LIFETIME =
      Quantities.duration(Duration.ofSeconds(1), Duration.ofDays(365));

  static final Map<Contract, Setting<Duration>> ACCESS =
      each(
          "ACCESS",
          "An access token",
          contract ->
              switch (contract) {
                case MYPHARMA -> "24h";
                case WATTSUP, CHARGEGHAR -> "1h";
                case GENCHARGE -> "15m";
              });
  static final Map<Contract, Setting<Duration>> REFRESH =
      each(
          "REFRESH",
          "A refresh token",
          contract ->
              switch (contract) {
                case MYPHARMA, WATTSUP, GENCHARGE -> "7d";
                case CHARGEGHAR -> "30d";
              });

  static final Section SECTION = section();

  public TokenConfig {
    lifetimes = Map.copyOf(lifetimes);
  }

  static TokenConfig read(Reading reading) {
    Map<Contract, TokenLifetimes> lifetimes = new EnumMap<>(Contract.class);
    for (Contract contract : Contract.values()) {
      Duration access = reading.get(setting(ACCESS, contract));
      Duration refresh = reading.get(setting(REFRESH, contract));
      if (refresh.compareTo(access) < 0) {
        reading.refuse(setting(REFRESH, contract), "is shorter than the access token's lifetime");
        refresh = access;
      }
      lifetimes.put(contract, new TokenLifetimes(access, refresh));
    }
    return new TokenConfig(lifetimes);
  }

  public TokenLifetimes of(Contract contract) {
    return Objects.requireNonNull(lifetimes.get(contract));
  }

  private static Setting<Duration> setting(
      Map<Contract, Setting<Duration>> settings, Contract contract) {
    return Objects.requireNonNull(settings.get(contract));
  }

  private static Map<Contract, Setting<Duration>> each(
      String kind, String token, Function<Contract, String> otherwise) {
    Map<Contract, Setting<Duration>> settings = new EnumMap<>(Contract.class);
    for (Contract contract : Contract.values()) {
      settings.put(
          contract,
          Setting.of(
              "KHATA_" + kind + "_LIFETIME_" + contract.id().toUpperCase(Locale.ROOT),
              LIFETIME,
              otherwise.apply(contract),
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
