package dev.khata.application.violations;

import jakarta.inject.Inject;

/** Collaborators come through the constructor. */
public final class InjectsAField {
  @Inject private String name;

  @Override
  public String toString() {
    return name;
  }
}
