package dev.khata.domain.identity;

import dev.khata.domain.kernel.Contract;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** How long the tokens of each contract live. */
public record TokenLifetimes(Map<Contract, Duration> access, Map<Contract, Duration> refresh) {

  public static final TokenLifetimes STANDARD =
      new TokenLifetimes(
          new EnumMap<>(
              Map.of(
                  Contract.MYPHARMA, Duration.ofHours(24),
                  Contract.WATTSUP, Duration.ofHours(1),
                  Contract.CHARGEGHAR, Duration.ofHours(1),
                  Contract.GENCHARGE, Duration.ofMinutes(15))),
          new EnumMap<>(
              Map.of(
                  Contract.MYPHARMA, Duration.ofDays(7),
                  Contract.WATTSUP, Duration.ofDays(7),
                  Contract.CHARGEGHAR, Duration.ofDays(30),
                  Contract.GENCHARGE, Duration.ofDays(7))));

  public TokenLifetimes {
    access = Map.copyOf(access);
    refresh = Map.copyOf(refresh);
  }

  public Duration accessOf(Contract contract) {
    return of(access, contract);
  }

  public Duration refreshOf(Contract contract) {
    return of(refresh, contract);
  }

  private static Duration of(Map<Contract, Duration> lifetimes, Contract contract) {
    Duration lifetime = lifetimes.get(contract);
    if (lifetime == null) {
      throw new IllegalArgumentException("no token lifetime for " + contract.id());
    }
    return lifetime;
  }
}
