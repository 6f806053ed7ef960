package dev.khata.http.mypharma;

import dev.khata.http.wattsup.Shape;

/** Contracts don't know each other. */
public final class UsesWattsup {
  public Object shape() {
    return new Shape();
  }
}
