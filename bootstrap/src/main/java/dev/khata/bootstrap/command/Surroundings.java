package dev.khata.bootstrap.command;

import dev.khata.bootstrap.settings.ProcessEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a process is given to work with.
 *
 * @param environment Khata's own variables
 * @param encoding how these and the arguments were read
 * @param out for what a command answers
 * @param err for what went wrong
 * @param terminal whether somebody looks at {@code err} while it is written
 */
public record Surroundings(
    Map<String, String> environment,
    Encoding encoding,
    InputStream in,
    Output out,
    PrintWriter err,
    boolean terminal) {

  /** The same without those variables, for a command that they don't concern. */
  Surroundings without(Set<String> names) {
    Map<String, String> rest = new HashMap<>(environment);
    rest.keySet().removeAll(names);
    return new Surroundings(Map.copyOf(rest), encoding, in, out, err, terminal);
  }

  public static Surroundings ofProcess() {
    return new Surroundings(
        ProcessEnvironment.read(),
        Encoding.ofProcess(),
        System.in,
        Output.standard(),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        isTerminal(2));
  }

  /** Java tells of input and output together; Linux can be asked about each. */
  static boolean isTerminal(int descriptor) {
    try {
      String where = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor)).toString();
      return where.startsWith("/dev/pts/") || where.startsWith("/dev/tty");
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * To be told how far a command has come.
   *
   * @param what is counted
   */
  ProgressLine progress(String what) {
    return new ProgressLine(err, terminal, what, System::nanoTime).ticking();
  }
}
