package dev.khata.bootstrap.wiring;

import dev.khata.bootstrap.command.Starter;
import java.time.InstantSource;

/** Opens to the tests of other packages the wiring with a clock of theirs. */
public final class MovableTime {
  private MovableTime() {}

  public static Starter server(InstantSource clock) {
    return Wiring.forServer(clock);
  }
}
