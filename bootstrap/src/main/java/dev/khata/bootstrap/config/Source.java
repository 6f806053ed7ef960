package dev.khata.bootstrap.config;

/** Where a value came from. */
public enum Source implements Choice {
  DEFAULT,
  FILE,
  ENVIRONMENT
}
