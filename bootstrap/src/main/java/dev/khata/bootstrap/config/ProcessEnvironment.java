package dev.khata.bootstrap.config;

import java.util.Map;
import java.util.TreeMap;

/** The environment variables of this process: the one place that reads them. */
public final class ProcessEnvironment {
  /** What the names of all of Khata's variables start with. */
  static final String PREFIX = "KHATA_";

  private ProcessEnvironment() {}

  /** Khata's own variables, by name. */
  public static Map<String, String> read() {
    Map<String, String> ours = new TreeMap<>(System.getenv());
    ours.keySet().removeIf(name -> !name.startsWith(PREFIX));
    return ours;
  }
}
