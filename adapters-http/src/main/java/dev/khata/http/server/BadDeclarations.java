package dev.khata.http.server;

import java.util.List;

/** The server refuses to start because of how its endpoints are declared. */
public final class BadDeclarations extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadDeclarations(List<String> faults) {
    super(String.join(System.lineSeparator(), faults));
  }
}
