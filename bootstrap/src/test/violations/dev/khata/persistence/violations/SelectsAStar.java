package dev.khata.persistence.violations;

/** Takes every column in plain SQL. */
public final class SelectsAStar {
  public String all() {
    return """
    SELECT
      * FROM probe
    """;
  }
}
