package dev.khata.domain.kernel;

import java.util.Locale;
import java.util.Optional;

/** One of the published wire APIs that Khata serves. */
public enum Contract {
  MYPHARMA("BD"),
  WATTSUP("PK"),
  CHARGEGHAR("NP"),
  GENCHARGE("IN");

  private final String home;

  Contract(String home) {
    this.home = home;
  }

  /** The name in configuration, in tokens and in the database. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The region in which this contract reads a national phone number. */
  public Region home() {
    return new Region(home);
  }

  public static Optional<Contract> of(String id) {
    for (Contract contract : values()) {
      if (contract.id().equals(id)) {
        return Optional.of(contract);
      }
    }
    return Optional.empty();
  }
}
