package dev.khata.bootstrap.settings;

/** Where a value came from. */
public enum Source implements Choice {
  DEFAULT,
  FILE,
  ENVIRONMENT
}
