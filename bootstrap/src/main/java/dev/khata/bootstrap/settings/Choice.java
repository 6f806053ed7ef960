package dev.khata.bootstrap.settings;

import java.util.Locale;

/** A constant that the configuration names by its own name in lower case, with hyphens. */
public interface Choice {

  String name();

  default String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
