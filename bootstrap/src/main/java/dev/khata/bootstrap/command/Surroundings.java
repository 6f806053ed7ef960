package dev.khata.bootstrap.command;

import dev.khata.bootstrap.settings.ProcessEnvironment;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
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
 */
public record Surroundings(
    Map<String, String> environment,
    Encoding encoding,
    InputStream in,
    Output out,
    PrintWriter err) {

  /** The same without those variables, for a command that they don't concern. */
  Surroundings without(Set<String> names) {
    Map<String, String> rest = new HashMap<>(environment);
    rest.keySet().removeAll(names);
    return new Surroundings(Map.copyOf(rest), encoding, in, out, err);
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
            true));
  }
}
