package dev.khata.application.violations;

import com.google.common.collect.ImmutableList;

/** The application knows the domain and jakarta.inject only. */
public final class UsesALibrary {
  public Object empty() {
    return ImmutableList.of();
  }
}
