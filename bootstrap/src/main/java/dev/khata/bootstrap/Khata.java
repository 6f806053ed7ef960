package dev.khata.bootstrap;

import dev.khata.bootstrap.command.ConfigCommand;
import dev.khata.bootstrap.command.KhataCommand;
import dev.khata.bootstrap.command.Surroundings;
import java.util.List;

/** The command line's entry. */
public final class Khata {
  private Khata() {}

  public static void main(String[] args) {
    Surroundings surroundings = Surroundings.ofProcess();
    System.exit(new KhataCommand(surroundings, List.of(new ConfigCommand(surroundings))).run(args));
  }
}
