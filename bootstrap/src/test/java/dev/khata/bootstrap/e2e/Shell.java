package dev.khata.bootstrap.e2e;

import dev.khata.bootstrap.Khata;
import dev.khata.bootstrap.command.Surroundings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;

/** Commands as an operator gives them, without the price of a process for each. */
final class Shell {
  private Shell() {}

  /** How a command ended. */
  record Ended(int code, String out, String err) {}

  static Ended run(Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    var surroundings =
        new Surroundings(
            environment, InputStream.nullInputStream(), new PrintWriter(out), new PrintWriter(err));
    int code = Khata.command(surroundings).run(arguments);
    return new Ended(code, out.toString(), err.toString());
  }
}
