package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** The least severe level that Khata's own code logs. */
public enum LogLevel implements Choice {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
