package dev.khata.bootstrap.e2e;

import dev.khata.bootstrap.Khata;
import dev.khata.bootstrap.command.Encoding;
import dev.khata.bootstrap.command.Output;
import dev.khata.bootstrap.command.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Commands as an operator gives them, without the price of a process for each. */
final class Shell {
  private Shell() {}

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  static Ended run(Map<String, String> environment, String... arguments) {
    return run("", environment, arguments);
  }

  /** With something on standard input. */
  static Ended run(String in, Map<String, String> environment, String... arguments) {
    InputStream stream = new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8));
    return run(stream, new ByteArrayOutputStream(), environment, arguments);
  }

  /** With the answers going there. */
  static Ended run(OutputStream out, Map<String, String> environment, String... arguments) {
    return run(InputStream.nullInputStream(), out, environment, arguments);
  }

  private static Ended run(
      InputStream in, OutputStream out, Map<String, String> environment, String... arguments) {
    StringWriter err = new StringWriter();
    var surroundings =
        new Surroundings(
            environment,
            new Encoding("UTF-8", "LANG=C.UTF-8", "/srv"),
            in,
            new Output(out),
            new PrintWriter(err),
            false);
    int code = Khata.command(surroundings).run(arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
