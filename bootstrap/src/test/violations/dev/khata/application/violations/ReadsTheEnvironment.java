package dev.khata.application.violations;

/** The environment is read by the configuration. */
public final class ReadsTheEnvironment {
  public String home() {
    return System.getenv("HOME");
  }
}
