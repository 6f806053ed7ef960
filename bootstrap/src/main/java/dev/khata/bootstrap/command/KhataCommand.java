package dev.khata.bootstrap.command;

import static java.util.Objects.requireNonNull;

import dev.khata.bootstrap.keys.BadKeys;
import dev.khata.bootstrap.settings.BadConfiguration;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ScopeType;

/** {@code khata} itself, which does nothing without one of its commands. */
@Command(
    name = "khata",
    description = "The account back end of a prepaid mobile app.",
    scope = ScopeType.INHERIT,
    mixinStandardHelpOptions = true,
    versionProvider = KhataCommand.Version.class,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:failed",
      "2:bad usage or configuration",
      "3:only requested, it waits for an approval (adjust)"
    },
    commandListHeading = "%nCommands:%n")
public final class KhataCommand {
  private final Surroundings surroundings;
  private final Output out;
  private final PrintWriter err;
  private final List<? extends Callable<Integer>> commands;

  public KhataCommand(Surroundings surroundings, List<? extends Callable<Integer>> commands) {
    this.surroundings = surroundings;
    this.out = surroundings.out();
    this.err = surroundings.err();
    this.commands = commands;
  }

  /** Runs the command that the arguments name, and answers its exit code. */
  public int run(String... arguments) {
    Optional<String> garbled =
        surroundings.encoding().complaint(List.of(arguments), surroundings.environment());
    if (garbled.isPresent()) {
      err.println("khata: " + garbled.get());
      err.flush();
      return ExitCode.MISUSED;
    }
    int code = execute(arguments);
    Optional<String> lost = out.lost();
    if (code == ExitCode.DONE && lost.isPresent()) {
      err.println("khata: failed: standard output can't be written (" + lost.get() + ")");
      code = ExitCode.FAILED;
    }
    err.flush();
    return code;
  }

  private int execute(String... arguments) {
    CommandLine line = new CommandLine(CommandSpec.forAnnotatedObject(this));
    wanted(arguments).forEach(line::addSubcommand);
    line.registerConverter(LocalDate.class, new DateText());
    line.setOut(out);
    line.setErr(err);
    // A reason may begin with @ and is no file for that.
    line.setExpandAtFiles(false);
    line.setExecutionExceptionHandler((failure, command, result) -> explain(failure, command));
    return line.execute(arguments);
  }

  /**
   * The one that is named first, since what picocli makes of all of them is a sixth of a server's
   * start; all of them for help, and where none has that name.
   */
  private List<? extends Callable<Integer>> wanted(String... arguments) {
    String first = arguments.length == 0 ? "" : arguments[0];
    List<? extends Callable<Integer>> named =
        commands.stream().filter(it -> name(it).equals(first)).toList();
    return named.isEmpty() ? commands : named;
  }

  private static String name(Callable<Integer> command) {
    return requireNonNull(command.getClass().getAnnotation(Command.class)).name();
  }

  private int explain(Exception failure, CommandLine command) {
    String name = command.getCommandSpec().qualifiedName();
    if (failure instanceof BadConfiguration bad) {
      int count = bad.problems().size();
      err.println(
          name + ": the configuration has " + (count == 1 ? "a problem:" : count + " problems:"));
      bad.problems().forEach(problem -> err.println("  " + problem));
      return ExitCode.MISUSED;
    }
    if (failure instanceof BadUsage) {
      err.println(name + ": " + failure.getMessage());
      return ExitCode.MISUSED;
    }
    err.println(name + ": failed: " + failure.getMessage());
    if (!(failure instanceof CommandFailed) && !(failure instanceof BadKeys)) {
      LoggerFactory.getLogger(KhataCommand.class).error("{} failed", name, failure);
    }
    return ExitCode.FAILED;
  }

  /** The version that the build wrote into the jar. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = KhataCommand.class.getPackage().getImplementationVersion();
      return new String[] {"khata " + (version == null ? "(not built into a jar)" : version)};
    }
  }
}
