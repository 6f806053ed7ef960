package dev.khata.application.violations;

import picocli.CommandLine;

/** The application knows the domain and jakarta.inject only. */
public final class UsesALibrary {
  public Object library() {
    return new CommandLine(this);
  }
}
