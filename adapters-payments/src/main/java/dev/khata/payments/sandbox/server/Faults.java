package dev.khata.payments.sandbox.server;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What the next answers are spoiled by, one for each route. */
final class Faults {
  private final Map<Route, Fault> next = new EnumMap<>(Route.class);

  synchronized void spoil(Route route, Fault fault) {
    next.put(route, fault);
  }

  synchronized Optional<Fault> take(Route route) {
    return Optional.ofNullable(next.remove(route));
  }
}
