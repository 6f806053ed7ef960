package dev.khata.bootstrap.command;

import dev.khata.bootstrap.config.Configuration;

/** Wires the objects that a configuration asks for. */
@FunctionalInterface
public interface Starter {
  Started start(Configuration configuration);
}
