package dev.khata.bootstrap.config;

/** What kind of deployment this is. */
public enum Env implements Choice {
  DEVELOPMENT,
  PRODUCTION
}
