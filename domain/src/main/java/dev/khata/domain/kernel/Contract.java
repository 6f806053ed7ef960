package dev.khata.domain.kernel;

import java.util.Optional;

/** One of the published wire APIs that Khata serves. */
public enum Contract {
  MYPHARMA("BD"),
  WATTSUP("PK"),
  CHARGEGHAR("NP"),
  GENCHARGE("IN");

  private final Region home;

  Contract(String home) {
    this.home = new Region(home);
  }

  /** The name in configuration, in tokens and in the database. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The region in which this contract reads a national phone number. */
  public Region home() {
    return home;
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
