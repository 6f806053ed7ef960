package dev.khata.bootstrap.config;

import java.util.List;

/** Settings that belong together, under one heading of the reference. */
record Section(String title, List<Setting<?>> settings) {

  static Section of(String title, Setting<?>... settings) {
    return new Section(title, List.of(settings));
  }
}
