package dev.khata.bootstrap.settings;

import java.util.List;

/** Settings that belong together, under one heading of the reference. */
public record Section(String title, List<Setting<?>> settings) {

  public static Section of(String title, Setting<?>... settings) {
    return new Section(title, List.of(settings));
  }
}
