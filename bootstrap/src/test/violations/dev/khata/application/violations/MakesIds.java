package dev.khata.application.violations;

import java.util.UUID;

/** Ids are injected. */
public final class MakesIds {
  public UUID next() {
    return UUID.randomUUID();
  }
}
