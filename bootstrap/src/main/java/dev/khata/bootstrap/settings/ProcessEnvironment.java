package dev.khata.bootstrap.settings;

import java.util.List;
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

  /** What the locale of texts comes from: {@code LC_ALL}, else {@code LC_CTYPE}, else the rest. */
  public static String locale() {
    for (String name : List.of("LC_ALL", "LC_CTYPE", "LANG")) {
      String value = System.getenv(name);
      if (value != null && !value.isEmpty()) {
        return name + "=" + Printable.text(value);
      }
    }
    return "LANG is not set";
  }

  /** Options that the JVM reads from variables of its own, one after the other. */
  public static String javaOptions() {
    StringBuilder options = new StringBuilder();
    for (String name : List.of("JDK_JAVA_OPTIONS", "JAVA_TOOL_OPTIONS", "_JAVA_OPTIONS")) {
      options.append(System.getenv().getOrDefault(name, "")).append(' ');
    }
    return options.toString();
  }
}
