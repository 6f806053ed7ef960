package dev.khata.http.violations;

import dev.khata.persistence.violations.SelectsFrom;

/** No adapter sees another. */
public final class UsesPersistence {
  public Object other() {
    return new SelectsFrom();
  }
}
