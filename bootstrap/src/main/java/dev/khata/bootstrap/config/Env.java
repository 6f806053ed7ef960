package dev.khata.bootstrap.config;

import dev.khata.bootstrap.settings.Choice;

/** What kind of deployment this is. */
public enum Env implements Choice {
  DEVELOPMENT,
  PRODUCTION
}
