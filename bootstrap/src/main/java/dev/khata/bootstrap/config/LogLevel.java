package dev.khata.bootstrap.config;

/** The least severe level that Khata's own code logs. */
public enum LogLevel implements Choice {
  ERROR,
  WARN,
  INFO,
  DEBUG,
  TRACE
}
